import { findLastCursor, type StoreError } from '@torioki/event-store';
import { pages, toCursor, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';
import { findLoans } from './find-loans.js';
import { isReadingHistoryOffered } from './is-reading-history-offered.js';

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

/**
 * Reports to the borrowers, a page at a time, the pseudonyms that the history has forgotten since the last
 * call. Any actor may have given the command. If the policy offers reading histories, it also reports the
 * loans. At the end it moves the borrowers' bookmark to the cursor up to which it has read. It ends at the
 * first failure: for example, a pseudonym with a waiting mail cannot be forgotten. Yields the number of
 * pseudonyms of each page, without those before a failure.
 */
export async function* followForgotten(
  parts: Pick<Parts, 'events' | 'borrowers' | 'registry' | 'rules' | 'clock'>,
): AsyncGenerator<StoreError | RegistryError | { readonly forgotten: number }, void, unknown> {
  const { events, borrowers } = parts;
  const after = yield* unwrap(await borrowers.findReadingEnd());
  const upTo = yield* unwrap(await findLastCursor(events));
  if (after && isSameCursor(after, upTo)) return;
  const offered = yield* isReadingHistoryOffered(parts);
  for await (const page of pages(events, forgottenOnly, { after: after ?? 0, upTo })) {
    const forgotten = [];
    for (const event of (yield* unwrap(page)).events) {
      const borrower = event.data['borrower'] as BorrowerId;
      const loans = offered ? yield* findLoans(parts, borrower) : [];
      forgotten.push({ borrower, place: toCursor(event), loans });
    }
    yield* unwrap(await borrowers.reportForgotten(forgotten));
    yield { forgotten: forgotten.length };
  }
  yield* unwrap(await borrowers.moveBookmark(upTo));
}
