import { storeError, type Position, type StoreError } from '@torioki/event-store';
import type { Because } from '@torioki/event-store/adapter';
import type { Failure } from './failure.js';
import { defaultMissingMs } from './patience.js';

/** What the server must have: the event at the replica's tip, the first event, the duty to keep all. */
export type Part = 'tip' | 'first' | 'keeping';

export interface Missed extends Because {
  readonly position: Position;
}

/** The parts of the history that are known to be gone. While any is, every verb says so. */
export interface Losses {
  readonly known: () => StoreError | undefined;
  /**
   * A part was not there. It is lost if that was seen twice, with some time in between, since a server that has just
   * become the leader sometimes has nothing for a moment.
   */
  readonly missed: (part: Part, missed: Missed) => Failure;
  /** A part is there. If it was known to be lost, that is not withdrawn yet, since another part may be lost, too. */
  readonly there: (part: Part) => void;
  /** One look has found every part: withdraws the losses of all parts that were there since. */
  readonly withdraw: () => void;
  /** The stream was deleted for ever. That is never withdrawn. */
  readonly final: (error: StoreError) => Failure;
  /** The replica's error about the server's events. That it is another history is never withdrawn either. */
  readonly found: (error: StoreError) => Failure;
}

/** The loss of the first of them explains those of the others. */
const parts: readonly Part[] = ['keeping', 'first', 'tip'];

interface Seen {
  readonly since: number;
  readonly error?: StoreError;
  /** Whether the part was there in the last look. */
  readonly isBack?: boolean;
}

/** `store` is the server's stream in errors; `missingMs` the time between two looks. */
export const lossesOf = (store: string, missingMs = defaultMissingMs): Losses => {
  const seen = new Map<Part, Seen>();
  let end: StoreError | undefined;

  const final = (error: StoreError): Failure => {
    end ??= error;
    return { is: 'lost', error: end };
  };

  return {
    known: () => {
      const lost = parts.flatMap((part) => seen.get(part) ?? []).filter(({ error }) => error);
      return end ?? (lost.find(({ isBack }) => !isBack) ?? lost[0])?.error;
    },
    missed: (part, { position, ...why }) => {
      const before = seen.get(part);
      const since = before?.since ?? performance.now();
      if (before === undefined || performance.now() - since < missingMs) {
        seen.set(part, { ...before, since, isBack: false });
        const told = `position ${position} was not there just now (${why.reason}); it is looked for again`;
        return { is: 'unknown', reason: told, cause: undefined };
      }
      const error = storeError('history-missing', { store, position, ...why });
      seen.set(part, { since, error });
      return { is: 'lost', error };
    },
    there: (part) => {
      const before = seen.get(part);
      if (before?.error) seen.set(part, { ...before, isBack: true });
      else seen.delete(part);
    },
    withdraw: () => {
      for (const [part, { isBack }] of seen) if (isBack) seen.delete(part);
    },
    final,
    found: (error) => (error.code === 'history-changed' ? final(error) : { is: 'lost', error }),
  };
};
