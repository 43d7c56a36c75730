import type { Cursor } from '@torioki/event-store';
import { nobody } from '../people/ids.js';
import { getRow, putRow, removeRow, getDueRows } from './rows.js';
import { never, someday } from './record-step.js';
import type { Work } from './work.js';

/**
 * Two stored cursors of the history. `read` is the end of the last search for missing facts and borrowers.
 * `history` is the cursor of the last recorded fact, or `read` if `read` is later.
 */
type Mark = 'history' | 'read';

export function* readMark(mark: Mark): Work<Cursor | null> {
  return (yield* getRow('bookmark', mark))?.document ?? null;
}

export function* setMark(at: Mark, place: Cursor): Work<void> {
  yield* putRow('bookmark', { key: at, patron: nobody, due: never, document: place });
}

/** Moves a mark forward, never back. */
export function* moveMark(at: Mark, place: Cursor): Work<void> {
  const before = yield* readMark(at);
  if (before === null || before.position < place.position) yield* setMark(at, place);
}

/** Moves both marks forward to a cursor, because the history was read up to this cursor. */
export function* moveMarks(place: Cursor): Work<void> {
  yield* moveMark('read', place);
  yield* moveMark('history', place);
}

/** The id of a fact or a borrower that is missing in the registry, and its cursor in the history. */
export interface MissingRow {
  readonly id: string;
  readonly place: Cursor;
}

export function* noteMissing({ id, place }: MissingRow): Work<void> {
  yield* putRow('bookmark', { key: id, patron: nobody, due: someday, document: place });
}

/** The facts and borrowers that are missing in the registry, at most `limit`. */
export function* listMissing(limit: number): Work<readonly MissingRow[]> {
  const rows = yield* getDueRows('bookmark', { by: someday, limit });
  return rows.map(({ key, document }) => ({ id: key, place: document }));
}

export function* isMissing(id: string): Work<boolean> {
  return (yield* getRow('bookmark', id)) !== undefined;
}

/** Removes the note that a fact or borrower is missing. Returns whether it was noted. */
export function* removeMissing(id: string): Work<boolean> {
  const wasLacked = yield* isMissing(id);
  yield* removeRow('bookmark', id);
  return wasLacked;
}
