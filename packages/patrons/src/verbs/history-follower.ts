import type { Cursor } from '@torioki/event-store';
import { BorrowerId } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PlaceDocument } from '../people/fact.js';
import { MissingId } from '../people/ids.js';
import {
  isMissing,
  noteMissing,
  listMissing,
  setMark,
  readMark,
  moveMarks,
  type MissingRow,
} from '../records/history-cursors.js';
import { forgetReviewsAfter } from '../records/reviews.js';
import { putRow, getDueRows } from '../records/rows.js';
import { someday } from '../records/record-step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { makeCheckedVerb, type Parts } from './verb.js';

const mostAtOnce = 10_000;

/** The number of facts in one transaction. It is small, so that other processes do not wait long. */
const pageSize = 100;

/** The largest number of missing facts and borrowers in one answer. */
const mostLacking = 1_000;

const Found = t.exact(t.type({ id: MissingId, place: PlaceDocument }), 'an id and its place in the history');

/**
 * Remembers how far the history was read, and which of its facts and borrowers are missing in the registry
 * after a restore.
 */
export interface HistoryFollower {
  /** The cursor of the last recorded fact, or `findReadingEnd` if that is later; null if both are missing. */
  readBookmark(): RegistryAnswer<Cursor | null>;

  /** The end of the last reading of the history; null before the first reading. */
  findReadingEnd(): RegistryAnswer<Cursor | null>;

  /** Reports that the history was read up to a cursor. */
  moveBookmark(place: Cursor): RegistryAnswer<void>;

  /**
   * Reports that the history has lost events and now ends at a cursor. Recorded facts become pending again.
   * If the call is interrupted, repeat it.
   */
  recordAgain(end: Cursor): RegistryAnswer<void>;

  /** Notes facts and borrowers that the registry lacks. To note them again changes nothing. */
  noteMissing(found: readonly MissingRow[]): RegistryAnswer<void>;

  /** The noted facts and borrowers that are still missing: the first thousand. */
  listMissing(): RegistryAnswer<readonly MissingRow[]>;

  /** Whether a borrower was noted as missing, and is still missing. */
  isMissing(borrower: string): RegistryAnswer<boolean>;
}

/**
 * Makes a page of recorded facts pending again. After the last page it moves both marks to the end of the
 * history.
 */
function* pendingAnew(end: Cursor): Work<{ readonly isLast: boolean }> {
  const recorded = yield* getDueRows('fact', { limit: pageSize, after: { due: someday, key: '' } });
  for (const row of recorded)
    yield* putRow('fact', { ...row, due: row.document.since, document: { ...row.document, recorded: null } });
  const isLast = recorded.length === 0;
  if (isLast) {
    for (const at of ['history', 'read'] as const) yield* setMark(at, end);
    yield* forgetReviewsAfter(end);
  }
  return { isLast };
}

export const historyFollower = ({ records }: Parts): HistoryFollower => ({
  readBookmark: () => records.read(() => readMark('history')),
  findReadingEnd: () => records.read(() => readMark('read')),
  moveBookmark: makeCheckedVerb('place', PlaceDocument, (place) => records.write(() => moveMarks(place))),
  recordAgain: makeCheckedVerb('end', PlaceDocument, async (end) => {
    for (;;) {
      const page = await records.write(() => pendingAnew(end));
      if (E.isLeft(page)) return page;
      if (page.right.isLast) return E.right(undefined);
    }
  }),
  noteMissing: makeCheckedVerb(
    'found',
    list(Found, 'ids and their places in the history', mostAtOnce),
    (found) =>
      records.write(function* () {
        for (const one of found) yield* noteMissing(one);
      }),
  ),
  listMissing: () => records.read(() => listMissing(mostLacking)),
  isMissing: makeCheckedVerb('borrower', BorrowerId, (borrower) => records.read(() => isMissing(borrower))),
});
