import { foldsOf, required, type EventStore, type StoreError } from '@torioki/event-store';
import { borrower, lendingEventCodec, noBorrower, type Borrower } from '@torioki/lending';
import type { BorrowersOfPatron } from '@torioki/patrons';

/** What a patron has open, as the rules see it when something begins: under the open pseudonym alone. */
export const openThings = (events: EventStore) => {
  const read = foldsOf(events, lendingEventCodec, 0);
  return async function* ({ open }: BorrowersOfPatron): AsyncGenerator<StoreError, Borrower, unknown> {
    if (open === null) return noBorrower;
    const { states } = yield* required(await read({ open: borrower(open) }));
    return states['open'] as Borrower;
  };
};
