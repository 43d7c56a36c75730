import { filter, firstValueFrom, merge, startWith, Subject, timer } from 'rxjs';

/** How long a writer may be at the head of the line before it is passed: it may be gone. */
const turnMs = 250;

/** Who waits for a turn to append, in order, as far as is known here. Everybody is known by ids of events. */
export interface Line {
  readonly isEmpty: () => boolean;
  /** Somebody joins, who leaves when one of the events is recorded. */
  readonly join: (ids: readonly string[]) => void;
  readonly leave: (ids: readonly string[]) => void;
  readonly leaveAll: () => void;
  readonly has: (id: string) => boolean;
  /** Resolves when it is that one's turn, or when it is not known here, in bounded time. */
  readonly turnOf: (id: string) => Promise<void>;
}

export const line = (): Line => {
  const changed = new Subject<void>();
  let places: readonly ReadonlySet<string>[] = [];
  let passing: NodeJS.Timeout | undefined;

  const become = (next: readonly ReadonlySet<string>[]) => {
    const [before] = places;
    places = next;
    if (next[0] !== before) {
      clearTimeout(passing);
      if (next.length > 0) passing = setTimeout(() => become(places.slice(1)), turnMs).unref();
    }
    changed.next();
  };

  const placeOf = (id: string): number => places.findIndex((ids) => ids.has(id));

  const when = (condition: () => boolean) => changed.pipe(startWith(undefined), filter(condition));

  return {
    isEmpty: () => places.length === 0,
    join: (ids) => become([...places, new Set(ids)]),
    leave: (ids) => {
      const staying = places.filter((place) => !ids.some((id) => place.has(id)));
      if (staying.length < places.length) become(staying);
    },
    leaveAll: () => become([]),
    has: (id) => placeOf(id) >= 0,
    turnOf: async (id) => {
      await firstValueFrom(
        merge(
          when(() => placeOf(id) >= 0),
          timer(turnMs),
        ),
      );
      await firstValueFrom(when(() => placeOf(id) <= 0));
    },
  };
};
