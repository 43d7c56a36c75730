import { above, emptyRoot, leafOf } from './hashes.js';

/** A whole tree of 2^height leaves. */
interface Peak {
  readonly height: number;
  readonly root: Buffer;
}

/** The whole trees of which a tree is made, the largest first: at most one for each power of two. */
export type Peaks = readonly Peak[];

/** Adds the leaf of an event, by its hash in the chain. */
export const withLeaf = (peaks: Peaks, hash: string): Peaks => {
  const kept = [...peaks];
  let last: Peak = { height: 0, root: leafOf(hash) };
  for (let before = kept.at(-1); before?.height === last.height; before = kept.at(-1)) {
    kept.pop();
    last = { height: last.height + 1, root: above(before.root, last.root) };
  }
  return [...kept, last];
};

/** The root of the tree: what all peaks are under. */
export const rootOf = (peaks: Peaks): string =>
  (
    peaks
      .map(({ root }) => root)
      .reduceRight<Buffer | undefined>((right, left) => (right ? above(left, right) : left), undefined) ??
    emptyRoot
  ).toString('base64');
