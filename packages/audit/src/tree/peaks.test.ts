import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { computeRoot, addLeaf, type Peaks } from './peaks.js';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The root, computed by the definition of RFC 6962, 2.1. */
const defined = (leaves: readonly Buffer[]): Buffer => {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), defined(leaves.slice(0, split)), defined(leaves.slice(split)));
};

const hashes = Array.from({ length: 64 }, (_, index) => hash('sha256', `event ${index + 1}`));

describe('the tree over the hashes of a history', () => {
  it('has the root of RFC 6962 for every size up to 64', () => {
    let peaks: Peaks = [];
    hashes.forEach((one, index) => {
      const before = hashes.slice(0, index).map((text) => Buffer.from(text, 'hex'));
      expect(computeRoot(peaks)).toBe(defined(before).toString('base64'));
      peaks = addLeaf(peaks, one);
    });
  });

  it('keeps at most one whole tree for each power of two', () => {
    const peaks = hashes.slice(0, 63).reduce<Peaks>(addLeaf, []);
    expect(peaks.map(({ height }) => height)).toEqual([5, 4, 3, 2, 1, 0]);
  });
});
