import type { Cursor, Position } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import { nobody, type PatronKey } from '../people/ids.js';
import { ReviewMark, ReviewFinding } from '../people/review-finding.js';
import { getDueRows, getRow, getRowsOfPatron, putRow, removeRow } from './rows.js';
import { never, someday } from './record-step.js';
import type { Work } from './work.js';

const mark = 'mark';

/** The key of a finding. The order of the keys is the order of the history. */
const keyOf = (position: Position): string => `${position}`.padStart(16, '0');

export function* readReview(): Work<ReviewMark | null> {
  const document = (yield* getRow('review', mark))?.document;
  return ReviewMark.is(document) ? document : null;
}

export function* storeReview(document: ReviewMark): Work<void> {
  yield* putRow('review', { key: mark, patron: nobody, due: never, document });
}

/** Stores a finding, if the patron of its pseudonym is known. */
export function* storeFinding(document: ReviewFinding): Work<void> {
  const row = yield* getRow('borrower', document.borrower);
  if (row)
    yield* putRow('review', { key: keyOf(document.position), patron: row.patron, due: someday, document });
}

/** The findings of all patrons, oldest first. */
export function* listFindings(): Work<readonly (ReviewFinding & { readonly patron: PatronKey })[]> {
  const rows = yield* getDueRows('review', { by: someday });
  return rows.flatMap(({ patron, document }) =>
    ReviewFinding.is(document) ? [{ patron, ...document }] : [],
  );
}

/** Removes the findings about a pseudonym. */
export function* removeFindings(patron: PatronKey, borrower: BorrowerId): Work<void> {
  for (const { key, document } of yield* getRowsOfPatron('review', patron))
    if ('borrower' in document && document.borrower === borrower) yield* removeRow('review', key);
}

/**
 * Removes the findings after the new end of a history that has lost events. Moves the mark of the last
 * review back to this end.
 */
export function* forgetReviewsAfter(end: Cursor): Work<void> {
  const before = yield* readReview();
  if (before !== null && before.upTo.position > end.position) yield* storeReview({ ...before, upTo: end });
  for (const { position } of yield* listFindings())
    if (position > end.position) yield* removeRow('review', keyOf(position));
}
