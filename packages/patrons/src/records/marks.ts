import type { Place } from '@torioki/event-store';
import type { PatronKey } from '../people/ids.js';
import { get, put, remove, rowsDue } from './rows.js';
import { never, someday } from './step.js';
import type { Work } from './work.js';

/**
 * The marks in the history: `history` is the last place at which it held a fact of the registry; `read` is the place up to
 * which it was read for what the registry is to know.
 */
type Mark = 'history' | 'read';

const nobody = '' as PatronKey;

export function* markAt(mark: Mark): Work<Place | null> {
  return (yield* get('bookmark', mark))?.document ?? null;
}

export function* mark(at: Mark, place: Place): Work<void> {
  yield* put('bookmark', { key: at, patron: nobody, due: never, document: place });
}

/** Moves a mark on, never back. */
export function* moved(at: Mark, place: Place): Work<void> {
  const before = yield* markAt(at);
  if (before === null || before.position < place.position) yield* mark(at, place);
}

/** Moves both marks to a place up to which the history was read. */
export function* readTo(place: Place): Work<void> {
  yield* moved('read', place);
  yield* moved('history', place);
}

/** The id of a fact or a borrower that the registry does not know, and the place at which the history holds it. */
export interface Lacking {
  readonly id: string;
  readonly place: Place;
}

export function* lack({ id, place }: Lacking): Work<void> {
  yield* put('bookmark', { key: id, patron: nobody, due: someday, document: place });
}

/** What the registry lacks, at most so much. */
export function* lacked(limit: number): Work<readonly Lacking[]> {
  const rows = yield* rowsDue('bookmark', { by: someday, limit });
  return rows.map(({ key, document }) => ({ id: key, place: document }));
}

export function* isLacked(id: string): Work<boolean> {
  return (yield* get('bookmark', id)) !== undefined;
}

/** Tells whether the registry lacked something, and notes that it does not any more. */
export function* noLongerLacked(id: string): Work<boolean> {
  const wasLacked = yield* isLacked(id);
  yield* remove('bookmark', id);
  return wasLacked;
}
