import { timer, type Observable, type SchedulerLike } from 'rxjs';

/** How long to wait after an error before trying again. */
const pauseMs = 1_000;

export const afterPause = (scheduler: SchedulerLike): Observable<unknown> => timer(pauseMs, scheduler);
