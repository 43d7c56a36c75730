import { localDate, TimeZone } from '@torioki/lending';
import {
  defer,
  distinctUntilChanged,
  map,
  share,
  skip,
  startWith,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import { minutes } from './minutes.js';
import { now } from './now.js';

const zones = Object.keys(TimeZone.keys) as readonly TimeZone[];

/** Emits when a day begins in a zone that a policy may name. The clock is read at the start of each minute. */
export const midnights = (clock: () => Date, scheduler: SchedulerLike): Observable<unknown> => {
  const dates = (): string => zones.map((zone) => localDate(now({ clock }), zone)).join(' ');
  return defer(() =>
    minutes(clock, scheduler).pipe(map(dates), startWith(dates()), distinctUntilChanged(), skip(1)),
  ).pipe(share());
};
