import { failuresByKey, type Failures } from './failures.js';

/** The sender of an attempt to log in, and the card. */
export interface Attempt {
  /** The network of the sender's address. */
  readonly network: string;
  /** The card's digest. */
  readonly card: string;
  /** The name of the device, if a patron has logged in on it with this card before. */
  readonly device: string | undefined;
}

interface Limit {
  readonly free: number;
  /** The longest wait in seconds. */
  readonly longest: number;
}

const halfADay = 12 * 60 * 60 * 1000;

/** From one network it soon takes a quarter of an hour. */
const ofNetwork: Limit = { free: 10, longest: 900 };

/** For one card it never takes long, since a stranger could otherwise keep its patron out. */
const ofCard: Limit = { free: 10, longest: 5 };

/** A device that failed that often with a card is a stranger to the card, until it logs in with it again. */
const ofDevice: Limit = { free: 10, longest: 0 };

const most = 100_000;

/** Failed attempts to log in, by network, by card and by device. */
interface Attempts {
  /**
   * Begins an attempt and gives 0; or gives the number of seconds after which it may be made. It counts as failed until
   * it has an outcome, so that many at the same time are not more than one after the other.
   */
  begin(attempt: Attempt): number;
  /** The outcome of an attempt that was begun; `unknown` if the password was not looked at. */
  end(attempt: Attempt, outcome: 'failed' | 'succeeded' | 'unknown'): void;
  /** Whether attempts from a network have failed lately. */
  hasFailed(network: string): boolean;
  /** Whether a device has not failed too often with a card that it knows. */
  isTrusted(attempt: Attempt): boolean;
}

const secondsAfter = ({ free, longest }: Limit, { times, last }: Failures, now: number): number => {
  if (times < free) return 0;
  const delay = Math.min(longest, 2 ** (times - free));
  return Math.max(0, Math.ceil(delay - (now - last) / 1000));
};

/** From a limit on, each further attempt takes twice as long as the one before, up to the longest wait. */
export const attempts = (clock: () => Date): Attempts => {
  const failures = ({ free }: Limit) => failuresByKey({ free, most, forgottenAfter: halfADay });
  const [networks, cards, devices] = [failures(ofNetwork), failures(ofCard), failures(ofDevice)];
  const now = () => clock().getTime();
  const deviceKey = ({ device, card }: Attempt) => `${device} ${card}`;
  const isTrusted = (attempt: Attempt): boolean =>
    attempt.device !== undefined && devices.of(deviceKey(attempt), now()).times < ofDevice.free;

  /** The counters in which an attempt counts. A trusted device counts for itself only. */
  const countersOf = (attempt: Attempt) =>
    isTrusted(attempt)
      ? [[devices, deviceKey(attempt)] as const]
      : [[networks, attempt.network] as const, [cards, attempt.card] as const];
  const begun = new WeakMap<Attempt, readonly ((at: number) => void)[]>();

  const secondsToWait = (attempt: Attempt, at: number): number =>
    isTrusted(attempt)
      ? 0
      : Math.max(
          secondsAfter(ofNetwork, networks.of(attempt.network, at), at),
          secondsAfter(ofCard, cards.of(attempt.card, at), at),
        );

  return {
    begin: (attempt) => {
      const at = now();
      const seconds = secondsToWait(attempt, at);
      if (seconds > 0) return seconds;
      begun.set(
        attempt,
        countersOf(attempt).map(([counter, key]) => counter.add(key, at)),
      );
      return 0;
    },
    end: (attempt, outcome) => {
      if (outcome === 'failed') return;
      const at = now();
      for (const takeBack of begun.get(attempt) ?? []) takeBack(at);
      if (outcome === 'unknown') return;
      cards.forget(attempt.card, at);
      if (attempt.device !== undefined) devices.forget(deviceKey(attempt), at);
    },
    hasFailed: (network) => networks.of(network, now()).times > 0,
    isTrusted,
  };
};
