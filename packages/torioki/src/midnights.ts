import { localDate, TimeZone, type Instant } from '@torioki/lending';
import {
  defer,
  distinctUntilChanged,
  map,
  repeat,
  share,
  skip,
  startWith,
  timer,
  type Observable,
  type SchedulerLike,
} from 'rxjs';

const minute = 60_000;

const zones = Object.keys(TimeZone.keys) as readonly TimeZone[];

/** Emits when a day begins in a zone that a policy may name. The clock is read at the start of each minute. */
export const midnights = (clock: () => Date, scheduler: SchedulerLike): Observable<unknown> => {
  const dates = (): string =>
    zones.map((zone) => localDate(clock().toISOString() as Instant, zone)).join(' ');
  return defer(() =>
    defer(() => timer(minute - (clock().getTime() % minute), scheduler)).pipe(
      repeat(),
      map(dates),
      startWith(dates()),
      distinctUntilChanged(),
      skip(1),
    ),
  ).pipe(share());
};
