import type { Answer } from '@torioki/event-store';
import type { DocumentChanges } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { concatMap, filter, map, merge, ReplaySubject, share, Subject, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { growthOf } from './growth.js';
import { createWorkQueue } from './work-queue.js';
import type { Server } from './server.js';

/** The result of a write. `count` is the new count of changes, or null if the write changed nothing. */
export interface CountedWrite<A> {
  readonly answer: A;
  readonly count: string | null;
  readonly changed: DocumentChanges;
}

/** The changes of documents. A change by another process does not name the document. */
export interface Changes {
  readonly changes: Observable<DocumentChanges>;
  /** Runs one write after the other, and reports the changes of each write. */
  readonly write: <A>(write: () => Answer<CountedWrite<A>>) => Answer<A>;
  readonly end: () => void;
}

/**
 * Follows the changes of documents. Between the writes of this process, it reads the count of changes. A
 * count that this process has not reported shows that other processes have changed documents.
 */
export const changesOf = (server: Server): Changes => {
  const counting = `SELECT changes AS at FROM ${server.schema}.documents`;
  const { grown, end } = growthOf(server, counting);
  const own = new Subject<DocumentChanges>();
  const ended = new ReplaySubject<void>(1);
  const turn = createWorkQueue();
  let reported = NaN;
  let hasListened = false;

  /** Whether other processes have changed documents. Returns true if the server does not answer. */
  const othersChanged = async (): Promise<boolean> => {
    try {
      const { rows } = await server.pool.query<{ at: string }>(counting);
      const count = Number(rows[0]?.at);
      const news = count !== reported;
      reported = count;
      return news;
    } catch {
      return true;
    }
  };

  /**
   * Whether other processes have changed documents. After a gap in listening, this is true even if the count
   * is the same: a crash may have undone changes, and other processes may have made the same number of
   * changes.
   */
  const isNews = (what: unknown) => {
    if (what === 'listening') {
      if (hasListened) reported = NaN;
      hasListened = true;
    }
    return othersChanged();
  };

  const elsewhere = grown.pipe(
    concatMap((what) => turn(() => isNews(what))),
    filter((news) => news),
    map((): DocumentChanges => 'anything'),
    takeUntil(ended),
    share(),
  );

  return {
    changes: merge(own, elsewhere),
    write: (write) =>
      turn(async () => {
        const written = await write();
        if (E.isLeft(written)) return written;
        const { answer, count, changed } = written.right;
        if (count !== null) {
          own.next(Number(count) === reported + 1 ? changed : 'anything');
          reported = Number(count);
        }
        return E.right(answer);
      }),
    end: () => {
      own.complete();
      ended.next();
      end();
    },
  };
};
