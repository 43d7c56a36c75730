import { hashParent, emptyRoot, hashLeaf } from './hashes.js';

/** A full tree with 2^height leaves. */
interface Peak {
  readonly height: number;
  readonly root: Buffer;
}

/** The full trees that make up a tree, the largest first: at most one for each power of two. */
export type Peaks = readonly Peak[];

/** Adds the leaf of an event. Pass the event's hash in the chain. */
export const addLeaf = (peaks: Peaks, hash: string): Peaks => {
  const kept = [...peaks];
  let last: Peak = { height: 0, root: hashLeaf(hash) };
  for (let before = kept.at(-1); before?.height === last.height; before = kept.at(-1)) {
    kept.pop();
    last = { height: last.height + 1, root: hashParent(before.root, last.root) };
  }
  return [...kept, last];
};

/** The root of the tree above all peaks, in base64. */
export const computeRoot = (peaks: Peaks): string =>
  (
    peaks
      .map(({ root }) => root)
      .reduceRight<Buffer | undefined>(
        (right, left) => (right ? hashParent(left, right) : left),
        undefined,
      ) ?? emptyRoot
  ).toString('base64');
