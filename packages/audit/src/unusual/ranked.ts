/** Cases, the most unusual first, of so many that were compared. No case is a finding. */
export interface Ranked<Case> {
  readonly cases: readonly Case[];
  readonly of: number;
  /** Whether this list sees nothing here, by what was measured. */
  readonly isBlind: boolean;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Groups, in the order in which their keys first came. */
export const grouped = <Of>(all: Iterable<Of>, keyOf: (one: Of) => string): ReadonlyMap<string, Of[]> => {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};
