import type { StoreError } from '@torioki/event-store';
import { readClock } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { defer, repeat, timer, type Observable, type SchedulerLike } from 'rxjs';

const minute = 60_000;

const untilNext = E.match(
  (_: StoreError) => minute,
  (at: string) => minute - (Date.parse(at) % minute),
);

/**
 * Emits at the start of each minute, by the clock. While the clock gives no valid time, emits once a minute.
 */
export const minutes = (clock: () => Date, scheduler: SchedulerLike): Observable<unknown> =>
  defer(() => timer(untilNext(readClock(clock)), scheduler)).pipe(repeat());
