import { lastPlace, type StoreError } from '@torioki/event-store';
import { pages, placeOf, required, samePlace } from '@torioki/event-store/adapter';
import type { RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';

const forgottenOnly = [{ types: ['BorrowerForgotten'] }];

/**
 * Passes to the borrowers, one by one, the pseudonyms that the history has forgotten since the last reading.
 * It does not matter which actor gave the command. Then it passes the place up to which it has read. The
 * borrowers forget no others. It ends with the first failure, such as a pseudonym that they cannot forget.
 */
export async function* forgettings({
  events,
  borrowers,
}: Pick<Parts, 'events' | 'borrowers'>): AsyncGenerator<
  StoreError | RegistryError | { readonly forgotten: 1 },
  void,
  unknown
> {
  const after = yield* required(await borrowers.readUpTo());
  const upTo = yield* required(await lastPlace(events));
  if (after && samePlace(after, upTo)) return;
  for await (const page of pages(events, forgottenOnly, { after: after ?? 0, upTo }))
    for (const event of (yield* required(page)).events) {
      const borrower = event.data['borrower'] as string;
      yield* required(await borrowers.forgotten({ borrower, place: placeOf(event) }));
      yield { forgotten: 1 };
    }
  yield* required(await borrowers.bookmarked(upTo));
}
