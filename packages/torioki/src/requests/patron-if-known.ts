import { required } from '@torioki/event-store';
import type { PatronId, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

/** The patron who is a borrower; null if the borrower is nobody's. */
export async function* patronIfKnown(
  { people }: Pick<Parts, 'people'>,
  borrower: string,
): AsyncGenerator<RegistryError, PatronId | null, unknown> {
  const patron = await people.patronOf(borrower);
  const isUnknown = E.isLeft(patron) && patron.left.code === 'borrower-unknown';
  return isUnknown ? null : yield* required(patron);
}
