import { filter, firstValueFrom, merge, startWith, Subject, timer } from 'rxjs';

/**
 * How long a writer may stand at the head of the line before others pass it, since it may be gone: at least, and at
 * most.
 */
const [shortestMs, longestMs] = [250, 2_000];

/** A writer hears of its turn, is late once more, looks, and appends. That takes so many ways there and back. */
const roundTrips = 4;

/** How long a turn lasts for a writer whose way there and back takes so long. */
export const turnMs = (roundTripMs: number): number =>
  Math.min(Math.max(shortestMs, roundTrips * roundTripMs), longestMs);

/** A writer that waits. Each is known by the ids of its events. */
export interface Waiter {
  readonly ids: readonly string[];
  readonly roundTripMs: number;
  /** Whether it leaves only when it says so; else it leaves when one of the events is recorded. */
  readonly stays: boolean;
}

/** Who waits for a turn to append, in order, as far as is known here. */
export interface Line {
  readonly isEmpty: () => boolean;
  readonly join: (waiter: Waiter) => void;
  /** Call it with events that were recorded. */
  readonly recorded: (ids: readonly string[]) => void;
  readonly leave: (ids: readonly string[]) => void;
  readonly leaveAll: () => void;
  readonly has: (id: string) => boolean;
  /** Whether it is that one's turn, and whether somebody else waits for the next one. */
  readonly isAtHead: (id: string) => boolean;
  readonly isWaitedFor: () => boolean;
  /**
   * Resolves when it is that writer's turn, or if the writer is still not known here after `knownMs`; in bounded time.
   */
  readonly turnOf: (id: string, knownMs: number) => Promise<void>;
}

export const line = (): Line => {
  const changed = new Subject<void>();
  let places: readonly Waiter[] = [];
  let passing: NodeJS.Timeout | undefined;

  const become = (next: readonly Waiter[]) => {
    const [before] = places;
    const [first] = next;
    places = next;
    if (first !== before) {
      clearTimeout(passing);
      if (first) passing = setTimeout(() => become(places.slice(1)), turnMs(first.roundTripMs)).unref();
    }
    changed.next();
  };

  const placeOf = (id: string): number => places.findIndex(({ ids }) => ids.includes(id));

  const left = (ids: readonly string[], leaves: (waiter: Waiter) => boolean) => {
    const gone = new Set(ids);
    const staying = places.filter((place) => !leaves(place) || !place.ids.some((id) => gone.has(id)));
    if (staying.length < places.length) become(staying);
  };

  const when = (condition: () => boolean) => changed.pipe(startWith(undefined), filter(condition));

  return {
    isEmpty: () => places.length === 0,
    join: (waiter) => become([...places, waiter]),
    recorded: (ids) => left(ids, ({ stays }) => !stays),
    leave: (ids) => left(ids, () => true),
    leaveAll: () => become([]),
    has: (id) => placeOf(id) >= 0,
    isAtHead: (id) => placeOf(id) === 0,
    isWaitedFor: () => places.length > 1,
    turnOf: async (id, knownMs) => {
      await firstValueFrom(
        merge(
          when(() => placeOf(id) >= 0),
          timer(knownMs),
        ),
      );
      await firstValueFrom(when(() => placeOf(id) <= 0));
    },
  };
};
