import { required } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import {
  PatronKey,
  registryError,
  type BorrowersOfPatron,
  type Person,
  type Published,
  type RegistryError,
  type RegistryErrorCode,
  type RegistryErrorDetails,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

const failing = <Code extends RegistryErrorCode>(code: Code, details: RegistryErrorDetails[Code]) =>
  required<RegistryError, never>(E.left(registryError(code, details)));

/** The person who has a key. The work ends with `patron-unknown` if the directory knows nobody by it. */
export async function* findPerson(
  { directory }: Pick<Parts, 'directory'>,
  patron: string,
): AsyncGenerator<RegistryError, Person, unknown> {
  if (!PatronKey.is(patron))
    return yield* failing('invalid-input', { path: 'patron', reason: `must be ${PatronKey.name}` });
  const person = (yield* required(await directory.find([patron]))).get(patron);
  return person ?? (yield* failing('patron-unknown', {}));
}

/** Somebody whom the directory knows, and the borrowers under which the history does. */
export interface KnownPatron {
  readonly patron: string;
  readonly person: Person;
  readonly theirs: BorrowersOfPatron;
  /** What the library has published, if that was read too. */
  readonly published?: Published;
}

/** Who a patron is: one question to the directory, and one to the borrowers. */
export async function* findPatron(
  { directory, borrowers }: Pick<Parts, 'directory' | 'borrowers'>,
  patron: string,
): AsyncGenerator<RegistryError, KnownPatron, unknown> {
  const person = yield* findPerson({ directory }, patron);
  return { patron, person, theirs: yield* required(await borrowers.of(patron)) };
}

/** All borrowers under which anything of a patron may be found, the open one first. */
export const livePseudonyms = ({ open, closing }: BorrowersOfPatron): readonly BorrowerId[] =>
  open === null ? closing : [open, ...closing];
