import { createNumbering } from '@torioki/audit/words';
import { pagesOfRecords, type Cursor, type EventStore, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import { withRegistry } from '../stores/with-registry.js';

interface Registry {
  readonly events: EventStore;
  /** The file of the registry; undefined if none is given. */
  readonly file: string | undefined;
  readonly upTo: Cursor;
}

/**
 * Numbers the persons of a history, by pseudonym, as far as a registry reaches. The numbers are only in this
 * answer. Undefined without a registry.
 */
export const numberPersons = async ({
  events,
  file,
  upTo,
}: Registry): Promise<E.Either<StoreError | Failure, ReadonlyMap<BorrowerId, number> | undefined>> => {
  if (file === undefined) return E.right(undefined);
  return withRegistry(events, file, (borrowers) =>
    attempt<StoreError | RegistryError, ReadonlyMap<BorrowerId, number>>(async function* () {
      const numberOf = createNumbering();
      const persons = new Map<BorrowerId, number>();
      for await (const page of pagesOfRecords(events, { upTo })) {
        const ids = (yield* unwrap(page)).flatMap(({ data: { borrower } }) =>
          typeof borrower === 'string' && !persons.has(borrower as BorrowerId) ? [borrower] : [],
        );
        for (const [borrower, patron] of yield* unwrap(await borrowers.findPatronsOf([...new Set(ids)])))
          persons.set(borrower as BorrowerId, numberOf(patron));
      }
      return persons;
    }),
  );
};
