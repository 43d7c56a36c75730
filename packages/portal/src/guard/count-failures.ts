/** The failed attempts of one sender, or for one card. */
export interface Failures {
  readonly times: number;
  /** The instant of the last failure, in milliseconds since 1970. */
  readonly last: number;
}

interface Limits {
  /** The number of failures before a sender or a card is limited. */
  readonly free: number;
  /** The maximum number of limited keys to remember; the same maximum applies to the other keys. */
  readonly most: number;
  /** A key's failures are forgotten after this time without a new failure, in milliseconds. */
  readonly forgottenAfter: number;
}

const noFailures: Failures = { times: 0, last: 0 };

/**
 * Counts failures by key, in limited memory. Only other limited keys can displace a limited key. So failures
 * under other keys do not lift a limit. Each failure also removes expired failures.
 */
export const countFailuresByKey = ({ free, most, forgottenAfter }: Limits) => {
  /** Keys that are not limited. In both maps, the key whose last failure is the oldest comes first. */
  const below = new Map<string, Failures>();
  const limited = new Map<string, Failures>();

  const forgetOld = (entries: Map<string, Failures>, at: number) => {
    for (const [key, { last }] of entries) {
      if (at - last < forgottenAfter && entries.size <= most) break;
      entries.delete(key);
    }
  };
  const of = (key: string, at: number): Failures => {
    const found = limited.get(key) ?? below.get(key);
    return found && at - found.last < forgottenAfter ? found : noFailures;
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
    /** Counts a failure. Returns a function that takes it back if the attempt did not fail. */
    add: (key: string, at: number): ((now: number) => void) => {
      const before = of(key, at);
      put(key, { times: before.times + 1, last: at }, at);
      return (now) => {
        const { times, last } = of(key, now);
        put(key, { times: Math.max(0, times - 1), last: last === at ? before.last : last }, now);
      };
    },
    forget: (key: string, at: number) => put(key, noFailures, at),
    size: () => below.size + limited.size,
  };
};
