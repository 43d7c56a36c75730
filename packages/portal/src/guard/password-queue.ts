/** One who waits for a password to be looked at. */
interface Place {
  /** The holder of the place: a card on a device that knows it, or a network. */
  readonly holder: string;
  /** How many places its holder had when it came. */
  readonly turn: number;
  /** Devices that know the card are first, networks without failures next. */
  readonly rank: 0 | 1 | 2;
  readonly arrived: number;
  readonly settle: (begun: boolean) => void;
}

/** Whose password is to be looked at. */
export type Holder = Pick<Place, 'holder' | 'rank'>;

/** It was not looked at: the number of seconds after which there will be room. */
export interface Busy {
  readonly is: 'busy';
  readonly seconds: number;
}

interface Limits {
  /** How many passwords are looked at at the same time. Each takes a processor for a third of a second. */
  readonly atOnce: number;
  readonly places: number;
  /** How long somebody waits, in milliseconds. */
  readonly longest: number;
}

const usual: Limits = { atOnce: 2, places: 64, longest: 10_000 };

/** How long the first check is thought to take, in milliseconds. */
const firstGuess = 350;

const isBefore = (one: Place, other: Place): boolean => {
  const [by] = [one.turn - other.turn, one.rank - other.rank, one.arrived - other.arrived].filter(
    (difference) => difference !== 0,
  );
  return (by ?? 0) < 0;
};

/**
 * Looks at few passwords at the same time; the others wait. A holder's second place comes after the first places of all,
 * so nobody waits behind more than one place of a network. If all places are taken, the last one gives way to one that is
 * before it: so each network keeps one place, and a device that knows the card always has one.
 */
export const passwordQueue = ({ atOnce, places, longest }: Limits = usual) => {
  let running = 0;
  let arrivals = 0;
  let usualMs = firstGuess;
  const waiting: Place[] = [];
  const held = new Map<string, number>();

  const release = (holder: string) => {
    const left = (held.get(holder) ?? 1) - 1;
    if (left === 0) held.delete(holder);
    else held.set(holder, left);
  };
  const remove = (place: Place): boolean => {
    const index = waiting.indexOf(place);
    if (index >= 0) waiting.splice(index, 1);
    return index >= 0;
  };
  /** Keeps the places in their order, and sends the last away if there are too many. */
  const insert = (place: Place) => {
    const index = waiting.findIndex((other) => isBefore(place, other));
    waiting.splice(index < 0 ? waiting.length : index, 0, place);
    if (waiting.length > places) waiting.pop()?.settle(false);
  };
  const turnCame = async ({ holder, rank }: Holder): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return true;
    }
    let timer: NodeJS.Timeout | undefined;
    const began = await new Promise<boolean>((settle) => {
      const turn = (held.get(holder) ?? 1) - 1;
      const place: Place = { holder, rank, turn, arrived: (arrivals += 1), settle };
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

  /** The result of the work; or, if there is no room for it, how long to wait. */
  return async <Result>(holder: Holder, work: () => Promise<Result>): Promise<Result | Busy> => {
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
