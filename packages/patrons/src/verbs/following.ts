import type { Place } from '@torioki/event-store';
import { BorrowerId } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Recorded } from '../people/fact.js';
import { LackingId } from '../people/ids.js';
import { isLacked, lack, lacked, mark, markAt, readTo, type Lacking } from '../records/marks.js';
import { put, rowsDue } from '../records/rows.js';
import { someday } from '../records/step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { about, type Parts } from './verb.js';

const mostAtOnce = 10_000;

/** The number of facts that are written in one transaction, so that other processes do not wait long. */
const pageSize = 100;

/** The largest number of missing facts and borrowers in one answer. */
const mostLacking = 1_000;

const Found = t.exact(t.type({ id: LackingId, place: Recorded }), 'an id and where it stands');

/**
 * Learns from the history: the forgotten borrowers, and the facts and borrowers that are missing after a
 * restore of either.
 */
export interface Following {
  /** The last place with a fact, or the end of the last reading of the history; null before the first. */
  bookmark(): RegistryAnswer<Place | null>;

  /** The end of the last reading of the history; null before the first. */
  readUpTo(): RegistryAnswer<Place | null>;

  /** Reports that the history was read up to a place. */
  bookmarked(place: Place): RegistryAnswer<void>;

  /**
   * Reports that the history has lost events and now ends at a place. Recorded facts become pending again. If
   * it is interrupted, call it again.
   */
  recordAnew(end: Place): RegistryAnswer<void>;

  /** Notes facts and borrowers that are missing here. To note them again changes nothing. */
  lacking(found: readonly Lacking[]): RegistryAnswer<void>;

  /** The noted facts and borrowers that are still missing: the first thousand. */
  lacks(): RegistryAnswer<readonly Lacking[]>;

  /** Whether a borrower was noted as missing, and still is. */
  isLacking(borrower: string): RegistryAnswer<boolean>;
}

/**
 * Makes a page of recorded facts pending again. After the last page it moves both marks to the end of the
 * history.
 */
function* pendingAnew(end: Place): Work<{ readonly isLast: boolean }> {
  const recorded = yield* rowsDue('fact', { limit: pageSize, after: { due: someday, key: '' } });
  for (const row of recorded)
    yield* put('fact', { ...row, due: row.document.since, document: { ...row.document, recorded: null } });
  const isLast = recorded.length === 0;
  if (isLast) for (const at of ['history', 'read'] as const) yield* mark(at, end);
  return { isLast };
}

export const following = ({ records }: Parts): Following => ({
  bookmark: () => records.read(() => markAt('history')),
  readUpTo: () => records.read(() => markAt('read')),
  bookmarked: about('place', Recorded, (place) => records.write(() => readTo(place))),
  recordAnew: about('end', Recorded, async (end) => {
    for (;;) {
      const page = await records.write(() => pendingAnew(end));
      if (E.isLeft(page)) return page;
      if (page.right.isLast) return E.right(undefined);
    }
  }),
  lacking: about('found', list(Found, 'ids and where they stand', mostAtOnce), (found) =>
    records.write(function* () {
      for (const one of found) yield* lack(one);
    }),
  ),
  lacks: () => records.read(() => lacked(mostLacking)),
  isLacking: about('borrower', BorrowerId, (borrower) => records.read(() => isLacked(borrower))),
});
