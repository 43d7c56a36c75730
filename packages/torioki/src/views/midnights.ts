import { readClock } from '@torioki/event-store/adapter';
import { localDate, TimeZone, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import {
  distinctUntilChanged,
  filter,
  map,
  share,
  skip,
  startWith,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import { minutes } from './minutes.js';

const zones = Object.keys(TimeZone.keys) as readonly TimeZone[];

const datesAt = (at: string): string => zones.map((zone) => localDate(at as Instant, zone)).join(' ');

/**
 * Emits when a day begins in one of the zones that a policy may name. It reads the clock at the start of each
 * minute. While the clock gives no valid time, no day begins.
 */
export const midnights = (clock: () => Date, scheduler: SchedulerLike): Observable<unknown> => {
  return minutes(clock, scheduler).pipe(
    startWith(0),
    map(() => readClock(clock)),
    filter(E.isRight),
    map(({ right }) => datesAt(right)),
    distinctUntilChanged(),
    skip(1),
    share(),
  );
};
