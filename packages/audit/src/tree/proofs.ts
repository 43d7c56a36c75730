import { hashParent, emptyRoot, hashLeaf } from './hashes.js';

/** The tree over all hashes of a history. */
export interface Tree {
  readonly root: Buffer;
  /** Proves that an event is in the tree: the nodes from the leaf to the root (RFC 6962, 2.1.1). */
  readonly proveEvent: (position: number) => readonly Buffer[];
  /** Proves that the tree extends the smaller tree of a given size (RFC 6962, 2.1.2). */
  readonly proveExtension: (size: number) => readonly Buffer[];
}

/** The largest power of two that is less than a number. */
const findSplit = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

export const createTree = (hashes: readonly string[]): Tree => {
  const leaves = hashes.map(hashLeaf);
  const cache = new Map<string, Buffer>();

  const node = (from: number, to: number): Buffer => {
    if (to - from <= 1) return leaves[from] ?? emptyRoot;
    const key = `${from} ${to}`;
    const made =
      cache.get(key) ??
      hashParent(node(from, from + findSplit(to - from)), node(from + findSplit(to - from), to));
    cache.set(key, made);
    return made;
  };

  const path = (index: number, from: number, to: number): readonly Buffer[] => {
    if (to - from <= 1) return [];
    const middle = from + findSplit(to - from);
    return index < middle
      ? [...path(index, from, middle), node(middle, to)]
      : [...path(index, middle, to), node(from, middle)];
  };

  /**
   * The nodes that extend the first `size` leaves of a part to the whole part. If `isKnown` is false, the
   * node of those leaves is included.
   */
  const since = (size: number, from: number, to: number, isKnown: boolean): readonly Buffer[] => {
    if (size === to - from) return isKnown ? [] : [node(from, to)];
    const middle = from + findSplit(to - from);
    return size <= middle - from
      ? [...since(size, from, middle, isKnown), node(middle, to)]
      : [...since(size - (middle - from), middle, to, false), node(from, middle)];
  };

  return {
    root: node(0, leaves.length),
    proveEvent: (position) => path(position - 1, 0, leaves.length),
    proveExtension: (size) => (size === 0 ? [] : since(size, 0, leaves.length, true)),
  };
};
