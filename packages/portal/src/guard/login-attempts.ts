import { countFailuresByKey, type Failures } from './count-failures.js';

/** The network, card and device of an attempt to log in. */
export interface Attempt {
  /** The network of the sender's address. */
  readonly network: string;
  /** The digest of the card's number. */
  readonly card: string;
  /** The device's name, if a patron has logged in on it with this card before. */
  readonly device: string | undefined;
}

interface AttemptLimit {
  readonly free: number;
  /** The longest wait in seconds. */
  readonly longest: number;
}

const halfADay = 12 * 60 * 60 * 1000;

/** The limit for a network. Its wait grows to a quarter of an hour. */
const ofNetwork: AttemptLimit = { free: 10, longest: 900 };

/**
 * The limit for a card. Its wait is never long, since otherwise a stranger could lock the card's patron out.
 */
const ofCard: AttemptLimit = { free: 10, longest: 5 };

/**
 * The limit for a device and a card. After this number of failures the device is not trusted with the card
 * until the next login.
 */
const ofDevice: AttemptLimit = { free: 10, longest: 0 };

const most = 100_000;

/** Failed attempts to log in, by network, by card and by device. */
interface Attempts {
  /**
   * Begins an attempt. Returns 0, or the number of seconds to wait first. An attempt counts as failed until
   * its outcome is known: otherwise several attempts at the same time would avoid the wait.
   */
  begin(attempt: Attempt): number;
  /** Records an attempt's outcome; `unknown` if the password was not checked. */
  end(attempt: Attempt, outcome: 'failed' | 'succeeded' | 'unknown'): void;
  hasFailed(network: string): boolean;
  /**
   * Whether a device may be trusted with a card. It must remember the card, and must have failed with it only
   * a few times.
   */
  isTrusted(attempt: Attempt): boolean;
}

const computeWait = ({ free, longest }: AttemptLimit, { times, last }: Failures, now: number): number => {
  if (times < free) return 0;
  const delay = Math.min(longest, 2 ** (times - free));
  return Math.max(0, Math.ceil(delay - (now - last) / 1000));
};

/**
 * Counts failed attempts. After the free attempts, each wait is twice as long as the one before, up to the
 * longest.
 */
export const trackLoginAttempts = (clock: () => Date): Attempts => {
  const failures = ({ free }: AttemptLimit) => countFailuresByKey({ free, most, forgottenAfter: halfADay });
  const [networks, cards, devices] = [failures(ofNetwork), failures(ofCard), failures(ofDevice)];
  const now = () => clock().getTime();
  const deviceKey = ({ device, card }: Attempt) => `${device} ${card}`;
  const isTrusted = (attempt: Attempt): boolean =>
    attempt.device !== undefined && devices.of(deviceKey(attempt), now()).times < ofDevice.free;

  /** The counters that apply to an attempt. On a trusted device, only the counter of the device applies. */
  const countersOf = (attempt: Attempt) =>
    isTrusted(attempt)
      ? [[devices, deviceKey(attempt)] as const]
      : [[networks, attempt.network] as const, [cards, attempt.card] as const];
  const begun = new WeakMap<Attempt, readonly ((at: number) => void)[]>();

  const secondsToWait = (attempt: Attempt, at: number): number =>
    isTrusted(attempt)
      ? 0
      : Math.max(
          computeWait(ofNetwork, networks.of(attempt.network, at), at),
          computeWait(ofCard, cards.of(attempt.card, at), at),
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
