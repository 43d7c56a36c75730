import { findLastCursor, type StoreError } from '@torioki/event-store';
import { pages, toCursor, unwrap, isSameCursor } from '@torioki/event-store/adapter';
import type { RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

/**
 * Reports to the borrowers, one by one, the pseudonyms that the history has forgotten since the last call.
 * Any actor may have given the command. At the end it moves the borrowers' bookmark to the cursor up to which
 * it has read. It ends at the first failure: for example, a pseudonym with a waiting mail cannot be
 * forgotten.
 */
export async function* followForgotten({
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
      yield* unwrap(await borrowers.reportForgotten({ borrower, place: toCursor(event), loans: [] }));
      yield { forgotten: 1 };
    }
  yield* unwrap(await borrowers.moveBookmark(upTo));
}
