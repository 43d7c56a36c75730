import { timer, type Observable, type SchedulerLike } from 'rxjs';

/** How long one waits after an error before one tries again. */
const pauseMs = 1_000;

export const afterPause = (scheduler: SchedulerLike): Observable<unknown> => timer(pauseMs, scheduler);
