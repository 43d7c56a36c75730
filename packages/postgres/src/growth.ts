import { merge, repeat, ReplaySubject, share, Subject, takeUntil, type Observable } from 'rxjs';
import { heard } from './heard.js';
import { listenAgainMs } from './patience.js';
import { polled } from './polled.js';
import type { Server } from './server.js';

export interface Growth {
  /**
   * Emits when the history has grown, of whatever process, and sometimes when it has not; `listening` when nobody was
   * there to hear of it before. Completes at `end`.
   */
  readonly grown: Observable<unknown>;
  /** Says that this store has committed, sooner than the server does. */
  readonly grew: () => void;
  readonly end: () => void;
}

/** Is woken by the server, and looks for itself by SQL that tells how far it is, as long as anyone listens. */
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
