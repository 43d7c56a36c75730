/** How often somebody may try before it takes longer, and how long it then takes at most. */
interface Limit {
  readonly free: number;
  readonly longestSeconds: number;
}

/** From one address it soon takes a quarter of an hour. */
const ofAddress: Limit = { free: 10, longestSeconds: 900 };

/** For one card it never takes long, since a stranger could otherwise lock its patron out. */
const ofCard: Limit = { free: 10, longestSeconds: 5 };

interface Tries {
  readonly failed: number;
  readonly last: number;
}

/** Half a day after the last one, failed attempts no longer count. */
const forgottenAfter = 12 * 60 * 60 * 1000;

/** More than anybody types; what is beyond is forgotten, the oldest first. */
const most = 100_000;

/** Failed attempts to log in, by address and by card. */
export interface Attempts {
  /** In how many seconds the next attempt may be made; 0 if it may be made now. */
  secondsToWait(address: string, card: string): number;
  failed(address: string, card: string): void;
  succeeded(address: string, card: string): void;
}

const seconds = ({ free, longestSeconds }: Limit, { failed, last }: Tries, now: number): number => {
  if (failed < free) return 0;
  const delay = Math.min(longestSeconds, 2 ** (failed - free));
  return Math.max(0, Math.ceil(delay - (now - last) / 1000));
};

/** Each further attempt takes twice as long as the one before. A card is kept as the digest that it is given as. */
export const attempts = (clock: () => Date): Attempts => {
  const tries = new Map<string, Tries>();
  const triesOf = (key: string): Tries => {
    const found = tries.get(key);
    return found && clock().getTime() - found.last < forgottenAfter ? found : { failed: 0, last: 0 };
  };
  const count = (key: string) => {
    const { failed } = triesOf(key);
    tries.delete(key);
    tries.set(key, { failed: failed + 1, last: clock().getTime() });
    const [oldest] = tries.keys();
    if (tries.size > most && oldest !== undefined) tries.delete(oldest);
  };
  return {
    secondsToWait: (address, card) =>
      Math.max(
        seconds(ofAddress, triesOf(`address ${address}`), clock().getTime()),
        seconds(ofCard, triesOf(`card ${card}`), clock().getTime()),
      ),
    failed: (address, card) => {
      count(`address ${address}`);
      count(`card ${card}`);
    },
    succeeded: (_, card) => void tries.delete(`card ${card}`),
  };
};
