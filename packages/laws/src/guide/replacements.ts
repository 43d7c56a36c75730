/** A change of one element of a list. `ahead`: the keys of the elements before it, until the change. */
export interface Replacement<One> {
  readonly key: string;
  /** Null if the element was added. */
  readonly before: One | null;
  /** Null if the element was removed. */
  readonly after: One | null;
  readonly ahead: readonly string[];
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Lists the elements that differ between two lists. A key identifies an element. */
export const listReplacements = <One>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string,
): readonly Replacement<One>[] => {
  if (before === after) return [];
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const current = new Map(after.map((one) => [keyOf(one), one]));
  const keys = [...old.keys()];
  return [...new Set([...keys, ...current.keys()])].flatMap((key) => {
    const replaced = { before: old.get(key) ?? null, after: current.get(key) ?? null };
    if (isSame(replaced.before, replaced.after)) return [];
    return [{ key, ...replaced, ahead: keys.slice(0, Math.max(0, keys.indexOf(key))) }];
  });
};

/** Takes changes back. Does not change elements that have changed again since then. */
export const takeBack = <One>(
  all: readonly One[],
  replaced: readonly Replacement<One>[],
  keyOf: (one: One) => string,
): readonly One[] =>
  replaced.reduce((now, { key, before, after, ahead }) => {
    const index = now.findIndex((one) => keyOf(one) === key);
    if (!isSame(now[index] ?? null, after)) return now;
    if (before === null) return now.toSpliced(index, 1);
    if (after !== null) return now.with(index, before);
    return now.toSpliced(now.findLastIndex((one) => ahead.includes(keyOf(one))) + 1, 0, before);
  }, all);
