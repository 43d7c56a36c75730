import type { Database } from 'better-sqlite3';
import {
  distinctUntilChanged,
  interval,
  map,
  merge,
  ReplaySubject,
  share,
  skip,
  startWith,
  Subject,
  takeUntil,
  type Observable,
} from 'rxjs';

const pollMs = 20;

export interface Growth {
  /** Emits when any process has committed to the file. Completes at `end`. */
  readonly grown: Observable<unknown>;
  /** Call this when this store has committed, since SQLite does not report a commit to its own connection. */
  readonly grew: () => void;
  readonly end: () => void;
}

/**
 * Polls for the commits of other processes while there are subscribers. An error counts as growth, so that
 * the next read reports it.
 */
export const growthOf = (db: Database, verifyFile: () => void): Growth => {
  const dataVersion = db.prepare('PRAGMA data_version').pluck();
  const version = (): unknown => {
    try {
      verifyFile();
      return dataVersion.get();
    } catch {
      return NaN;
    }
  };
  const own = new Subject<void>();
  const ended = new ReplaySubject<void>(1);
  const elsewhere = interval(pollMs).pipe(
    startWith(0),
    map(version),
    distinctUntilChanged(),
    skip(1),
    share(),
  );
  return {
    grown: merge(own, elsewhere).pipe(takeUntil(ended)),
    grew: () => own.next(),
    end: () => ended.next(),
  };
};
