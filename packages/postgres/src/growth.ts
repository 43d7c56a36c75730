import { merge, repeat, ReplaySubject, share, Subject, takeUntil, type Observable } from 'rxjs';
import { heard } from './heard.js';
import { listenAgainMs } from './patience.js';
import { polled } from './polled.js';
import type { Server } from './server.js';

export interface Growth {
  /**
   * Emits when any process has let the history grow, and sometimes when none has; emits `listening` if nobody could
   * hear of it before. Completes at `end`.
   */
  readonly grown: Observable<unknown>;
  /** Call it when this store has committed; that is sooner than the server tells it. */
  readonly grew: () => void;
  readonly end: () => void;
}

/** As long as anyone listens, the server wakes it, and it also looks by SQL how far the history is. */
export const growthOf = (server: Server, at: string): Growth => {
  const own = new Subject<void>();
  const ended = new ReplaySubject<void>(1);
  const elsewhere = merge(heard(server).pipe(repeat({ delay: listenAgainMs })), polled(server.pool, at)).pipe(
    share(),
  );
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
