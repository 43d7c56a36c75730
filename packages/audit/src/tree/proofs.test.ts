import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { rootOf, withLeaf, type Peaks } from './peaks.js';
import { treeOf } from './proofs.js';

const hashes = Array.from({ length: 64 }, (_, index) => hash('sha256', `event ${index + 1}`));

it('a tree has the root that its peaks have, and a proof is no longer than the tree is high', () => {
  for (let size = 1; size <= hashes.length; size += 1) {
    const some = hashes.slice(0, size);
    const tree = treeOf(some);
    expect(tree.root.toString('base64')).toBe(rootOf(some.reduce<Peaks>(withLeaf, [])));
    const height = Math.ceil(Math.log2(size));
    for (let position = 1; position <= size; position += 1)
      expect(tree.proofOf(position).length).toBeLessThanOrEqual(height);
  }
});
