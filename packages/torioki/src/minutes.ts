import { defer, repeat, timer, type Observable, type SchedulerLike } from 'rxjs';

const minute = 60_000;

/** Emits at the start of each minute, by the clock. */
export const minutes = (clock: () => Date, scheduler: SchedulerLike): Observable<unknown> =>
  defer(() => timer(minute - (clock().getTime() % minute), scheduler)).pipe(repeat());
