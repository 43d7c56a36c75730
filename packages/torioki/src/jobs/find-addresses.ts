import { MailAddress, type Mail, type PatronKey, type Person, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { PeopleParts } from './parts.js';

/** A patron's mail address; null if there is none, or if the directory no longer finds the patron. */
export type FoundAddress = E.Either<RegistryError, string | null>;

type Found = E.Either<RegistryError, ReadonlyMap<string, Person>>;

const addressIn = (found: Found, patron: PatronKey): FoundAddress =>
  E.map((persons: ReadonlyMap<string, Person>) => {
    const address = persons.get(patron)?.mailAddress;
    return MailAddress.is(address) ? address : null;
  })(found);

/**
 * Finds the addresses of mails with one call of the directory. If that call fails, it looks up each patron
 * separately, so that a fault of one patron delays no other mail.
 */
export const findAddresses = async (
  { directory }: Pick<PeopleParts, 'directory'>,
  mails: readonly Mail[],
): Promise<ReadonlyMap<PatronKey, FoundAddress>> => {
  const patrons = [...new Set(mails.map(({ patron }) => patron))];
  const together = await directory.find(patrons);
  const isAlone = E.isRight(together) || patrons.length === 1;
  const find = (patron: PatronKey) => (isAlone ? together : directory.find([patron]));
  return new Map(
    await Promise.all(
      patrons.map(async (patron) => [patron, addressIn(await find(patron), patron)] as const),
    ),
  );
};
