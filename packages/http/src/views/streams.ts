import { ReplaySubject, type Observable } from 'rxjs';

/** The largest numbers of followed views: of one caller, and of the process. */
export const mostStreams = { caller: 2, process: 500 };

/** The requests that follow a view now. */
export interface Streams {
  /** Adds a stream of a caller. Returns a function that removes it; undefined if there are too many. */
  readonly take: (caller: string) => (() => void) | undefined;
  /** Emits once, when all streams must end because the process is closing. */
  readonly closing: Observable<void>;
  readonly isClosing: () => boolean;
}

export const countStreams = (ending?: AbortSignal): Streams => {
  const closing = new ReplaySubject<void>(1);
  ending?.addEventListener('abort', () => closing.next(), { once: true });
  if (ending?.aborted) closing.next();
  const open = new Map<string, number>();
  let all = 0;
  return {
    closing,
    isClosing: () => ending?.aborted === true,
    take: (caller) => {
      const theirs = open.get(caller) ?? 0;
      if (theirs >= mostStreams.caller || all >= mostStreams.process) return undefined;
      open.set(caller, theirs + 1);
      all += 1;
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        all -= 1;
        const left = (open.get(caller) ?? 1) - 1;
        if (left === 0) open.delete(caller);
        else open.set(caller, left);
      };
    },
  };
};
