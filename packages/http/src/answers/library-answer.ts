import type { RecordedEvents, ShownAnswer, Unaccepted } from 'torioki';

/** The answer to an accepted command or request. */
export interface Accepted extends Partial<RecordedEvents> {
  readonly is: 'accepted';
}

/** An answer of the library to any request, query or view. */
export type LibraryAnswer = (Accepted | ShownAnswer<unknown> | Unaccepted) & {
  readonly commandId?: string | null;
};
