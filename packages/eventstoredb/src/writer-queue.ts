import { filter, firstValueFrom, merge, startWith, Subject, timer } from 'rxjs';

/** The shortest and the longest turn, in milliseconds. After this time, a writer that died loses its turn. */
export const [shortestMs, longestMs] = [250, 4_000] as const;

/**
 * The length of a turn, in attempts: a writer notices its turn, is too late once more, reads, and appends.
 */
const attempts = 4;

/** The length of a turn, in milliseconds, for a writer whose attempts to append take `attemptMs`. */
export const turnLengthMs = (attemptMs: number): number =>
  Math.min(Math.max(shortestMs, attempts * attemptMs), longestMs);

/** A writer that waits, recognized by the ids of its events. */
export interface WaitingWriter {
  readonly ids: readonly string[];
  readonly turnMs: number;
  /**
   * Whether the writer leaves only with a message. Otherwise it leaves when one of the events is recorded.
   */
  readonly stays: boolean;
}

/** The writers that wait for a turn to append, in order, as far as this process knows them. */
export interface WriterQueue {
  readonly isEmpty: () => boolean;
  readonly join: (waiter: WaitingWriter) => void;
  /** Removes the writers of recorded events, by the ids of these events. */
  readonly removeRecorded: (ids: readonly string[]) => void;
  readonly leave: (ids: readonly string[]) => void;
  readonly leaveAll: () => void;
  readonly has: (id: string) => boolean;
  /** Whether the writer with this id has the turn. */
  readonly isAtHead: (id: string) => boolean;
  readonly isWaitedFor: () => boolean;
  /**
   * Resolves at the writer's turn, or `mostMs` milliseconds after the writer joined this queue. If the writer
   * does not join within `knownMs` milliseconds, resolves then.
   */
  readonly waitForTurn: (id: string, knownMs: number, mostMs: number) => Promise<void>;
}

/** The maximum number of writers in the line. Further ones append without a turn. */
const mostWaiters = 100;

const tickMs = 50;

/**
 * Calls `done` after `ms` milliseconds. A pause of this process counts as at most `tickMs` milliseconds. The
 * returned function cancels the call.
 */
const afterFreeTime = (ms: number, done: () => void): (() => void) => {
  let left = ms;
  let next: NodeJS.Timeout | undefined;
  const tick = () => {
    if (left <= 0) return done();
    const step = Math.min(left, tickMs);
    left -= step;
    next = setTimeout(tick, step).unref();
  };
  tick();
  return () => clearTimeout(next);
};

const ignore = () => undefined;

export const createWriterQueue = (): WriterQueue => {
  const changed = new Subject<void>();
  let places: readonly WaitingWriter[] = [];
  let stopPassing: () => void = ignore;

  const become = (next: readonly WaitingWriter[]) => {
    const [before] = places;
    const [first] = next;
    places = next;
    if (first !== before) {
      stopPassing();
      const lastsMs = Math.min(Math.max(shortestMs, first?.turnMs ?? 0), longestMs);
      stopPassing = first ? afterFreeTime(lastsMs, () => become(places.slice(1))) : ignore;
    }
    changed.next();
  };

  const placeOf = (id: string): number => places.findIndex(({ ids }) => ids.includes(id));

  const left = (ids: readonly string[], leaves: (waiter: WaitingWriter) => boolean) => {
    const removed = new Set(ids);
    const staying = places.filter((place) => !leaves(place) || !place.ids.some((id) => removed.has(id)));
    if (staying.length < places.length) become(staying);
  };

  const when = (condition: () => boolean) => changed.pipe(startWith(undefined), filter(condition));

  return {
    isEmpty: () => places.length === 0,
    join: (waiter) => {
      if (places.length < mostWaiters) become([...places, waiter]);
    },
    removeRecorded: (ids) => left(ids, ({ stays }) => !stays),
    leave: (ids) => left(ids, () => true),
    leaveAll: () => become([]),
    has: (id) => placeOf(id) >= 0,
    isAtHead: (id) => placeOf(id) === 0,
    isWaitedFor: () => places.length > 1,
    waitForTurn: async (id, knownMs, mostMs) => {
      await firstValueFrom(
        merge(
          when(() => placeOf(id) >= 0),
          timer(knownMs),
        ),
      );
      await firstValueFrom(
        merge(
          when(() => placeOf(id) <= 0),
          timer(mostMs),
        ),
      );
    },
  };
};
