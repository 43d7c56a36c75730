import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { hashParent } from './hashes.js';
import { computeRoot, addLeaf, type Peaks } from './peaks.js';
import { createTree } from './proofs.js';

const hashes = Array.from({ length: 64 }, (_, index) => hash('sha256', `event ${index + 1}`));

/** The roots of the trees over the first 0, 1, 2 … hashes. */
const roots = hashes
  .reduce<readonly Peaks[]>((all, one) => [...all, addLeaf(all.at(-1) ?? [], one)], [[]])
  .map(computeRoot);

/**
 * The roots at a smaller and at a larger size, computed from the proof between them by RFC 6962, 2.1.2. Pass
 * the smaller root. The proof must use all of its nodes.
 */
const rootsBy = (proven: string, small: number, large: number, proof: readonly Buffer[]) => {
  const left = [...proof];
  const next = (): Buffer => left.pop() ?? Buffer.alloc(32);
  const both = (size: number, of: number, isKnown: boolean): readonly [Buffer, Buffer] => {
    if (size === of) {
      const root = isKnown ? Buffer.from(proven, 'base64') : next();
      return [root, root];
    }
    let split = 1;
    while (split * 2 < of) split *= 2;
    const beside = next();
    if (size <= split) {
      const [then, now] = both(size, split, isKnown);
      return [then, hashParent(now, beside)];
    }
    const [then, now] = both(size - split, of - split, false);
    return [hashParent(beside, then), hashParent(beside, now)];
  };
  const found = both(small, large, true).map((root) => root.toString('base64'));
  return left.length === 0 ? found : [];
};

describe('a tree', () => {
  it('has the root of its peaks, and its proofs are not longer than its height', () => {
    for (let size = 1; size <= hashes.length; size += 1) {
      const tree = createTree(hashes.slice(0, size));
      expect(tree.root.toString('base64')).toBe(roots[size]);
      const lengths = Array.from({ length: size }, (_, index) => tree.proveEvent(index + 1).length);
      expect(Math.max(...lengths)).toBe(Math.ceil(Math.log2(size)));
    }
  });

  it('proves that it continues each of its smaller sizes, and no other tree', () => {
    for (let large = 1; large <= hashes.length; large += 1) {
      const tree = createTree(hashes.slice(0, large));
      expect(tree.proveExtension(0)).toEqual([]);
      for (let small = 1; small <= large; small += 1) {
        const proof = tree.proveExtension(small);
        const [then = '', now = ''] = [roots[small], roots[large]];
        const isProof = (nodes: readonly Buffer[]) =>
          isDeepStrictEqual(rootsBy(then, small, large, nodes), [then, now]);
        const altered = proof.map((node, index) => proof.with(index, hashParent(node, node)));
        expect([isProof(proof), ...altered.map(isProof)], `${small} of ${large}`).toEqual([
          true,
          ...altered.map(() => false),
        ]);
      }
    }
  });
});
