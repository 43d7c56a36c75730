import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { Borrower } from '@torioki/lending/aggregates';
import {
  PatronKey,
  registryError,
  type BorrowersOfPatron,
  type Person,
  type PublishedRules,
  type RegistryError,
  type RegistryErrorCode,
  type RegistryErrorDetails,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

const failing = <Code extends RegistryErrorCode>(code: Code, details: RegistryErrorDetails[Code]) =>
  unwrap<RegistryError, never>(E.left(registryError(code, details)));

/** The person with this key. The work ends with `patron-unknown` if the directory does not have the key. */
export async function* findPerson(
  { directory }: Pick<Parts, 'directory'>,
  patron: string,
): AsyncGenerator<RegistryError, Person, unknown> {
  if (!PatronKey.is(patron))
    return yield* failing('invalid-input', { path: 'patron', reason: `must be ${PatronKey.name}` });
  const person = (yield* unwrap(await directory.find([patron]))).get(patron);
  return person ?? (yield* failing('patron-unknown', {}));
}

/** A patron in the directory, with the patron's pseudonyms in the history. */
export interface FoundPatron {
  readonly patron: string;
  readonly person: Person;
  readonly theirs: BorrowersOfPatron;
  /** The published rules, if they were read too. */
  readonly published?: PublishedRules;
  /** The patron's open reservations and loans, if they were read too. */
  readonly open?: Borrower;
}

/** Finds a patron, with one call of the directory and one call of `borrowers`. */
export async function* findPatron(
  { directory, borrowers }: Pick<Parts, 'directory' | 'borrowers'>,
  patron: string,
): AsyncGenerator<RegistryError, FoundPatron, unknown> {
  const person = yield* findPerson({ directory }, patron);
  return { patron, person, theirs: yield* unwrap(await borrowers.findPseudonyms(patron)) };
}

/** All pseudonyms that can have data of a patron, the fresh one first. */
export const livePseudonyms = ({
  fresh,
  used,
}: Pick<BorrowersOfPatron, 'fresh' | 'used'>): readonly BorrowerId[] =>
  fresh === null ? used : [fresh, ...used];
