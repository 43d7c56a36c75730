/** A request that waits for the check of its password. */
interface QueuePlace {
  /** The holder of this place in the queue: a card on a device that remembers the card, or a network. */
  readonly holder: string;
  /** The number of places that the holder already had when this place was added. */
  readonly turn: number;
  /**
   * The rank: 0 for devices that remember the card, 1 for networks without failures, 2 for other networks.
   */
  readonly rank: 0 | 1 | 2;
  readonly arrived: number;
  readonly settle: (begun: boolean) => void;
}

/** The holder of a place in the queue, with its rank. */
export type PlaceHolder = Pick<QueuePlace, 'holder' | 'rank'>;

/** The password was not checked, because the queue is full. Room is likely after `seconds`. */
export interface QueueFull {
  readonly is: 'busy';
  readonly seconds: number;
}

interface Limits {
  /** The number of passwords checked at the same time. Each occupies a processor for a third of a second. */
  readonly atOnce: number;
  readonly places: number;
  /** The longest time in the queue, in milliseconds. */
  readonly longest: number;
}

const defaultLimits: Limits = { atOnce: 2, places: 64, longest: 10_000 };

/** The assumed time of a password check before the first one is measured, in milliseconds. */
const firstGuess = 350;

const isBefore = (one: QueuePlace, other: QueuePlace): boolean => {
  const [by] = [one.turn - other.turn, one.rank - other.rank, one.arrived - other.arrived].filter(
    (difference) => difference !== 0,
  );
  return (by ?? 0) < 0;
};

/**
 * Checks few passwords at the same time; the others wait in a queue. A second place of a holder comes after
 * the first places of all holders, so a patron waits behind at most one place of each network. If the queue
 * is full, a new place with a higher priority displaces the last one. So each network keeps one place, and a
 * device that remembers the card always gets one.
 */
export const makePasswordQueue = ({ atOnce, places, longest }: Limits = defaultLimits) => {
  let running = 0;
  let arrivals = 0;
  let usualMs = firstGuess;
  const waiting: QueuePlace[] = [];
  const held = new Map<string, number>();

  const release = (holder: string) => {
    const left = (held.get(holder) ?? 1) - 1;
    if (left === 0) held.delete(holder);
    else held.set(holder, left);
  };
  const remove = (place: QueuePlace): boolean => {
    const index = waiting.indexOf(place);
    if (index >= 0) waiting.splice(index, 1);
    return index >= 0;
  };
  /** Inserts a place into the queue at its rank. If the queue is then too long, drops its last place. */
  const insert = (place: QueuePlace) => {
    const index = waiting.findIndex((other) => isBefore(place, other));
    waiting.splice(index < 0 ? waiting.length : index, 0, place);
    if (waiting.length > places) waiting.pop()?.settle(false);
  };
  const turnCame = async ({ holder, rank }: PlaceHolder): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return true;
    }
    let timer: NodeJS.Timeout | undefined;
    const began = await new Promise<boolean>((settle) => {
      const turn = (held.get(holder) ?? 1) - 1;
      const place: QueuePlace = { holder, rank, turn, arrived: (arrivals += 1), settle };
      timer = setTimeout(() => {
        if (remove(place)) settle(false);
      }, longest);
      insert(place);
    });
    clearTimeout(timer);
    return began;
  };
  const next = () => {
    const first = waiting.shift();
    if (first) first.settle(true);
    else running -= 1;
  };
  const secondsToWait = (): number =>
    Math.max(1, Math.ceil(((waiting.length + 1) * usualMs) / atOnce / 1000));

  /** Returns the result of the work. If the queue has no room for it, returns the time to wait. */
  return async <Result>(holder: PlaceHolder, work: () => Promise<Result>): Promise<Result | QueueFull> => {
    held.set(holder.holder, (held.get(holder.holder) ?? 0) + 1);
    try {
      if (!(await turnCame(holder))) return { is: 'busy', seconds: secondsToWait() };
      const since = performance.now();
      try {
        return await work();
      } finally {
        usualMs += (performance.now() - since - usualMs) / 8;
        next();
      }
    } finally {
      release(holder.holder);
    }
  };
};
