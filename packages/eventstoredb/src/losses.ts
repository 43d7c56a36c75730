import { storeError, type Position, type StoreError } from '@torioki/event-store';
import type { Failure } from './failure.js';
import { defaultMissingMs } from './patience.js';

/** What is looked for at the server: the event at the replica's tip, the first event, and that all are to be kept. */
export type Part = 'tip' | 'first' | 'keeping';

export interface Missed {
  readonly position: Position;
  readonly reason: string;
}

/** What is known to be gone of the history. While something is, every verb says so. */
export interface Losses {
  readonly known: () => StoreError | undefined;
  /**
   * A part was not there. It is lost when that was seen twice, with some time between: a server that has just become
   * the leader was seen to have nothing for a moment.
   */
  readonly missed: (part: Part, missed: Missed) => Failure;
  /** A part is there, again. */
  readonly found: (part: Part) => void;
  /** The server holds another history, or deleted this one for ever: that is not withdrawn. */
  readonly final: (error: StoreError) => Failure;
}

interface Seen {
  readonly since: number;
  readonly error?: StoreError;
}

/** `store` is the server's stream in errors; `missingMs` the time between two looks. */
export const lossesOf = (store: string, missingMs = defaultMissingMs): Losses => {
  const seen = new Map<Part, Seen>();
  let end: StoreError | undefined;
  return {
    known: () => end ?? [...seen.values()].find(({ error }) => error)?.error,
    missed: (part, { position, reason }) => {
      const { since } = seen.get(part) ?? { since: performance.now() };
      if (performance.now() - since < missingMs || !seen.has(part)) {
        seen.set(part, { ...seen.get(part), since });
        const told = `position ${position} was not there just now (${reason}); it is looked for again`;
        return { is: 'unknown', reason: told, cause: undefined };
      }
      const error = storeError('history-missing', { store, position, reason });
      seen.set(part, { since, error });
      return { is: 'lost', error };
    },
    found: (part) => {
      seen.delete(part);
    },
    final: (error) => {
      end ??= error;
      return { is: 'lost', error: end };
    },
  };
};
