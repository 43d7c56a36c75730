import { storeError, type Position, type StoreError } from '@torioki/event-store';
import type { ReasonTexts } from '@torioki/event-store/adapter';
import type { Failure } from './failure.js';
import { defaultMissingMs } from './retry-times.js';

/**
 * The necessary parts of a history: the event at the replica's tip, the first event, and no retention limit.
 */
export type Part = 'tip' | 'first' | 'keeping';

export interface MissingPart extends ReasonTexts {
  readonly position: Position;
}

/** The lost parts of the history. While any part is lost, every call reports the loss. */
export interface Losses {
  readonly currentLoss: () => StoreError | undefined;
  /**
   * Reports a missing part. The part counts as lost only if it is missing again later: new leaders may be
   * empty at first.
   */
  readonly reportMissing: (part: Part, missed: MissingPart) => Failure;
  /** Reports a part as present. This does not withdraw its loss yet, since another part may also be lost. */
  readonly reportPresent: (part: Part) => void;
  /**
   * Withdraws the losses of all parts that were found again. Call this when one look has found every part.
   */
  readonly withdraw: () => void;
  /** Reports that the stream was deleted permanently. This loss is never withdrawn. */
  readonly reportDeleted: (error: StoreError) => Failure;
  /**
   * Reports an error that the replica found in the server's events. If the error is `history-changed`, the
   * loss is never withdrawn.
   */
  readonly reportReplicaError: (error: StoreError) => Failure;
}

/** The parts in order: the loss of a part explains the losses of the later parts. */
const parts: readonly Part[] = ['keeping', 'first', 'tip'];

interface Seen {
  readonly since: number;
  readonly error?: StoreError;
  /** Whether the part was found at the last look. */
  readonly isBack?: boolean;
}

/**
 * `store` is the name of the server's stream in errors. `missingMs` is the time in milliseconds after which a
 * part that is still missing counts as lost.
 */
export const createLosses = (store: string, missingMs = defaultMissingMs): Losses => {
  const seen = new Map<Part, Seen>();
  let end: StoreError | undefined;

  const reportDeleted = (error: StoreError): Failure => {
    end ??= error;
    return { is: 'lost', error: end };
  };

  return {
    currentLoss: () => {
      const lost = parts.flatMap((part) => seen.get(part) ?? []).filter(({ error }) => error);
      return end ?? (lost.find(({ isBack }) => !isBack) ?? lost[0])?.error;
    },
    reportMissing: (part, { position, ...why }) => {
      const before = seen.get(part);
      const since = before?.since ?? performance.now();
      if (before === undefined || performance.now() - since < missingMs) {
        seen.set(part, { ...before, since, isBack: false });
        const reason = `position ${position} was missing just now (${why.reason}), and the store looks for it again`;
        return { is: 'unknown', reason, cause: undefined };
      }
      const error = storeError('history-missing', { store, position, ...why });
      seen.set(part, { since, error });
      return { is: 'lost', error };
    },
    reportPresent: (part) => {
      const before = seen.get(part);
      if (before?.error) seen.set(part, { ...before, isBack: true });
      else seen.delete(part);
    },
    withdraw: () => {
      for (const [part, { isBack }] of seen) if (isBack) seen.delete(part);
    },
    reportDeleted,
    reportReplicaError: (error) =>
      error.code === 'history-changed' ? reportDeleted(error) : { is: 'lost', error },
  };
};
