import { cutList, unwrap } from '@torioki/event-store/adapter';
import type { PatronKey, Person, PersonLookup, RegistryError } from '@torioki/patrons';
import type { Parts } from './parts.js';

/** The largest number of keys in one call. */
export const mostKeysPerCall = 1_000;

/** The patrons of borrowers, by borrower. A borrower without a patron is left out. */
export async function* findPatronsOfBorrowers(
  { borrowers }: Pick<Parts, 'borrowers'>,
  ids: readonly string[],
): AsyncGenerator<RegistryError, ReadonlyMap<string, PatronKey>, unknown> {
  const patrons = new Map<string, PatronKey>();
  for (const some of cutList(ids, mostKeysPerCall))
    for (const [borrower, patron] of yield* unwrap(await borrowers.findPatronsOf(some)))
      patrons.set(borrower, patron);
  return patrons;
}

/** Looks patrons up in the directory, at most 1,000 in one call. */
export async function* findPersons(
  { directory }: { readonly directory: Pick<PersonLookup, 'find'> },
  patrons: readonly PatronKey[],
): AsyncGenerator<RegistryError, ReadonlyMap<PatronKey, Person>, unknown> {
  const persons = new Map<PatronKey, Person>();
  for (const some of cutList(patrons, mostKeysPerCall))
    for (const [patron, person] of yield* unwrap(await directory.find(some)))
      persons.set(patron as PatronKey, person);
  return persons;
}
