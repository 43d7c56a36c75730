import { ignoreElements, ReplaySubject, Subject, takeUntil } from 'rxjs';
import type { Documents } from './documents.js';
import type { Worker } from './worker.js';

/** Watches documents that a worker in another process updates. */
export const watchDocuments = ({ changes }: Pick<Documents, 'changes'>): Worker => {
  const stopped = new Subject<void>();
  const ended = new ReplaySubject<never>(1);
  let hasEnded = false;
  changes.pipe(ignoreElements(), takeUntil(stopped)).subscribe({
    complete: () => {
      hasEnded = true;
      ended.complete();
    },
  });
  return {
    failure: () => null,
    ended,
    hasEnded: () => hasEnded,
    stop: () => {
      stopped.next();
      return Promise.resolve();
    },
    feelPulse: () => Promise.resolve(null),
  };
};
