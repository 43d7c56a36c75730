/** Values by key, of which those that were used last stay. */
export interface RecentlyUsed<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
  readonly clear: () => void;
}

/**
 * Keeps at most so many values, and at least half of them: when a half is full of values that were set lately, the
 * other half is emptied. So setting one takes no longer however many there are.
 */
export const recentlyUsed = <Value>(most: number): RecentlyUsed<Value> => {
  const half = Math.ceil(most / 2);
  let [latest, before] = [new Map<string, Value>(), new Map<string, Value>()];
  return {
    get: (key) => latest.get(key) ?? before.get(key),
    set: (key, value) => {
      if (latest.size >= half && !latest.has(key)) {
        before = latest;
        latest = new Map();
      }
      latest.set(key, value);
    },
    clear: () => {
      latest.clear();
      before.clear();
    },
  };
};
