import type { Instant } from '@torioki/lending';
import type { PatronKey } from '../people/ids.js';
import type { ForgottenLoan, PastLoan, ReadingHistoryDocument } from '../people/reading-history.js';
import { getRow, putRow, removeRow } from './rows.js';
import { never } from './record-step.js';
import type { Work } from './work.js';

/** The largest number of loans in a reading history. Older loans are removed. */
export const mostPastLoans = 10_000;

const noHistory: ReadingHistoryDocument = { since: null, loans: [] };

export function* readReadingHistory(patron: PatronKey): Work<ReadingHistoryDocument> {
  return (yield* getRow('reading', patron))?.document ?? noHistory;
}

export function* storeReadingHistory(patron: PatronKey, document: ReadingHistoryDocument): Work<void> {
  yield* putRow('reading', { key: patron, patron, due: never, document });
}

/**
 * Removes a patron's past loans. If the patron still wants a reading history, it begins again at `at`: loans
 * that began before `at` never enter it.
 */
export function* removeReadingHistory(patron: PatronKey, at: Instant): Work<void> {
  const { since } = yield* readReadingHistory(patron);
  yield* removeRow('reading', patron);
  if (since !== null) yield* storeReadingHistory(patron, { since: at, loans: [] });
}

const newestFirst = (one: PastLoan, other: PastLoan): number =>
  one.lentOn === other.lentOn ? 0 : one.lentOn < other.lentOn ? 1 : -1;

/** Copies a forgotten pseudonym's loans into the reading history, if they began after the patron chose it. */
export function* copyLoans(patron: PatronKey, loans: readonly ForgottenLoan[]): Work<void> {
  const { since, loans: before } = yield* readReadingHistory(patron);
  if (since === null) return;
  const copied = loans
    .filter(({ lentAt }) => lentAt >= since)
    .map(({ title, lentOn, returnedOn }): PastLoan => ({ title, lentOn, returnedOn }));
  if (copied.length === 0) return;
  const all = [...copied, ...before].toSorted(newestFirst).slice(0, mostPastLoans);
  yield* storeReadingHistory(patron, { since, loans: all });
}
