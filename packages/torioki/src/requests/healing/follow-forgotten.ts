import { findLastCursor, type StoreError } from '@torioki/event-store';
import { pages, toCursor, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';
import { findLoans } from './find-loans.js';
import { isReadingHistoryOffered } from './is-reading-history-offered.js';

type Forgotten = Parameters<Parts['borrowers']['reportForgotten']>[0][number];

/**
 * The smallest number of pseudonyms and loans in a report; only the last report may have fewer. Each report
 * rewrites a file, so small reports are slow. A report ends with a whole page of events, so it can have up to
 * 20,000 pseudonyms and loans.
 */
const fewestInReport = 1_500;

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

async function* report(
  borrowers: Pick<Parts['borrowers'], 'reportForgotten'>,
  forgotten: readonly Forgotten[],
): AsyncGenerator<RegistryError | { readonly forgotten: number }, void, unknown> {
  if (forgotten.length === 0) return;
  yield* unwrap(await borrowers.reportForgotten(forgotten));
  yield { forgotten: forgotten.length };
}

/**
 * Reports to `borrowers` the pseudonyms that the history has forgotten since the last call, some 1,500 at a
 * time. If the policy offers reading histories, it also reports the loans. At the end it moves the bookmark
 * of `borrowers` to the end of the history. It ends at the first failure, for example at a pseudonym whose
 * patron has a mail in the outbox. Yields the number of pseudonyms in each successful report.
 */
export async function* followForgotten(
  parts: Pick<Parts, 'events' | 'borrowers' | 'registry' | 'rules' | 'clock'>,
): AsyncGenerator<StoreError | RegistryError | { readonly forgotten: number }, void, unknown> {
  const { events, borrowers } = parts;
  const after = yield* unwrap(await borrowers.findReadingEnd());
  const upTo = yield* unwrap(await findLastCursor(events));
  if (after && isSameCursor(after, upTo)) return;
  const offered = yield* isReadingHistoryOffered(parts);
  let forgotten: Forgotten[] = [];
  for await (const page of pages(events, forgottenOnly, { after: after ?? 0, upTo })) {
    for (const event of (yield* unwrap(page)).events) {
      const borrower = event.data['borrower'] as BorrowerId;
      const loans = offered ? yield* findLoans(parts, borrower) : [];
      forgotten.push({ borrower, place: toCursor(event), loans });
    }
    if (forgotten.length + forgotten.flatMap(({ loans }) => loans).length < fewestInReport) continue;
    yield* report(borrowers, forgotten);
    forgotten = [];
  }
  yield* report(borrowers, forgotten);
  yield* unwrap(await borrowers.moveBookmark(upTo));
}
