/**
 * Cases, the most unusual first, and the number of compared cases. A case is not a finding: it may have an
 * innocent explanation.
 */
export interface RankedCases<Case> {
  readonly cases: readonly Case[];
  readonly compared: number;
  /** Whether this list cannot detect anything in this history. */
  readonly isBlind: boolean;
}

export const findMedian = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Groups values by key. The groups are ordered by the first occurrence of their keys. */
export const groupBy = <Of>(all: Iterable<Of>, keyOf: (one: Of) => string): ReadonlyMap<string, Of[]> => {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};
