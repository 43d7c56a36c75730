/**
 * Cuts a list into parts of at most `size` elements, in their order. It cuts a part only when the part is
 * needed, so it copies each element once. fp-ts's `chunksOf` copies the rest of the list for each part.
 */
export function* cutList<A>(list: readonly A[], size: number): Generator<readonly A[], void> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
