import type { Place } from '@torioki/event-store';
import type { PatronKey } from '../people/ids.js';
import { get, put, remove, rowsDue } from './rows.js';
import { never, someday } from './step.js';
import type { Work } from './work.js';

/**
 * The marks in the history. `history` is the last place with a fact of the registry; `read` is the place that
 * the search for missing facts and borrowers has reached.
 */
type Mark = 'history' | 'read';

const nobody = '' as PatronKey;

export function* markAt(mark: Mark): Work<Place | null> {
  return (yield* get('bookmark', mark))?.document ?? null;
}

export function* mark(at: Mark, place: Place): Work<void> {
  yield* put('bookmark', { key: at, patron: nobody, due: never, document: place });
}

/** Moves a mark forward, never back. */
export function* moved(at: Mark, place: Place): Work<void> {
  const before = yield* markAt(at);
  if (before === null || before.position < place.position) yield* mark(at, place);
}

/** Moves both marks to a place that the reading of the history has reached. */
export function* readTo(place: Place): Work<void> {
  yield* moved('read', place);
  yield* moved('history', place);
}

/** The id of a fact or a borrower that is missing in the registry, and its place in the history. */
export interface Lacking {
  readonly id: string;
  readonly place: Place;
}

export function* lack({ id, place }: Lacking): Work<void> {
  yield* put('bookmark', { key: id, patron: nobody, due: someday, document: place });
}

/** The facts and borrowers that are missing in the registry, at most `limit`. */
export function* lacked(limit: number): Work<readonly Lacking[]> {
  const rows = yield* rowsDue('bookmark', { by: someday, limit });
  return rows.map(({ key, document }) => ({ id: key, place: document }));
}

export function* isLacked(id: string): Work<boolean> {
  return (yield* get('bookmark', id)) !== undefined;
}

/** Removes the note that a fact or borrower is missing. Returns whether there was one. */
export function* noLongerLacked(id: string): Work<boolean> {
  const wasLacked = yield* isLacked(id);
  yield* remove('bookmark', id);
  return wasLacked;
}
