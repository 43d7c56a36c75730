import { createNumbering } from '@torioki/audit/words';
import { pagesOfRecords, type StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import type * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import type { InBoth } from '../rendering/language.js';
import { withRegistry, type HistoryWithRegistry } from '../stores/with-registry.js';

/** The text for a person with a number. */
export const personWords: InBoth<(number: number) => string> = {
  ja: (number) => `本人${number}`,
  en: (number) => `person ${number}`,
};

/**
 * Maps the pseudonyms of a history to numbers of persons, if a registry knows the person. The numbers are
 * valid only in this answer. Undefined without a registry.
 */
export const numberPersons = (
  registry: HistoryWithRegistry,
): Promise<E.Either<StoreError | Failure, ReadonlyMap<BorrowerId, number> | undefined>> =>
  withRegistry(registry, (borrowers) =>
    attempt<StoreError | RegistryError, ReadonlyMap<BorrowerId, number>>(async function* () {
      const numberOf = createNumbering();
      const persons = new Map<BorrowerId, number>();
      for await (const page of pagesOfRecords(registry.events, { upTo: registry.upTo })) {
        const ids = (yield* unwrap(page)).flatMap(({ data: { borrower } }) =>
          typeof borrower === 'string' && !persons.has(borrower as BorrowerId) ? [borrower] : [],
        );
        for (const [borrower, patron] of yield* unwrap(await borrowers.findPatronsOf([...new Set(ids)])))
          persons.set(borrower as BorrowerId, numberOf(patron));
      }
      return persons;
    }),
  );
