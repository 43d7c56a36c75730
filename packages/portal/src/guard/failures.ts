/** Failed attempts of one sender, or for one card. */
export interface Failures {
  readonly times: number;
  /** The instant of the last one, in milliseconds since 1970. */
  readonly last: number;
}

interface Limits {
  /** The number of failures from which on a sender or a card is limited. */
  readonly free: number;
  /** The number of senders or cards that are remembered, in each of the two groups. */
  readonly most: number;
  /** After this time without a failure all are forgotten, in milliseconds. */
  readonly forgottenAfter: number;
}

const none: Failures = { times: 0, last: 0 };

/**
 * Counts failures by key. Memory has a limit: those that are limited are forgotten only for others that are limited,
 * so that nobody becomes free by failing often under other keys. What is old is forgotten with the next failure.
 */
export const failuresByKey = ({ free, most, forgottenAfter }: Limits) => {
  /** The oldest failure is the first. */
  const below = new Map<string, Failures>();
  const limited = new Map<string, Failures>();

  const forgetOld = (kept: Map<string, Failures>, at: number) => {
    for (const [key, { last }] of kept) {
      if (at - last < forgottenAfter && kept.size <= most) break;
      kept.delete(key);
    }
  };
  const of = (key: string, at: number): Failures => {
    const found = limited.get(key) ?? below.get(key);
    return found && at - found.last < forgottenAfter ? found : none;
  };
  const put = (key: string, failures: Failures, at: number) => {
    below.delete(key);
    limited.delete(key);
    if (failures.times > 0) (failures.times < free ? below : limited).set(key, failures);
    forgetOld(below, at);
    forgetOld(limited, at);
  };
  return {
    of,
    /** Counts one more, and gives what takes it back: for one that is counted before its outcome is known. */
    add: (key: string, at: number): ((now: number) => void) => {
      const before = of(key, at);
      put(key, { times: before.times + 1, last: at }, at);
      return (now) => {
        const { times, last } = of(key, now);
        put(key, { times: Math.max(0, times - 1), last: last === at ? before.last : last }, now);
      };
    },
    forget: (key: string, at: number) => put(key, none, at),
    /** The number of keys that are remembered. */
    size: () => below.size + limited.size,
  };
};
