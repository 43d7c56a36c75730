import { findLastCursor, type StoreError } from '@torioki/event-store';
import { pages, toCursor, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import type { RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

/**
 * Passes to the borrowers, one by one, the pseudonyms that the history has forgotten since the last reading.
 * It does not matter which actor gave the command. Then it passes the place up to which it has read. The
 * borrowers forget no others. It ends with the first failure, such as a pseudonym that they cannot forget.
 */
export async function* forgetBorrowers({
  events,
  borrowers,
}: Pick<Parts, 'events' | 'borrowers'>): AsyncGenerator<
  StoreError | RegistryError | { readonly forgotten: 1 },
  void,
  unknown
> {
  const after = yield* unwrap(await borrowers.readPlaceRead());
  const upTo = yield* unwrap(await findLastCursor(events));
  if (after && isSameCursor(after, upTo)) return;
  for await (const page of pages(events, forgottenOnly, { after: after ?? 0, upTo }))
    for (const event of (yield* unwrap(page)).events) {
      const borrower = event.data['borrower'] as string;
      yield* unwrap(await borrowers.reportForgotten({ borrower, place: toCursor(event) }));
      yield { forgotten: 1 };
    }
  yield* unwrap(await borrowers.moveBookmark(upTo));
}
