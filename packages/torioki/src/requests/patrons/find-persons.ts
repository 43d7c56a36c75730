import { required } from '@torioki/event-store/adapter';
import type { PersonLookup, PatronKey, Person, RegistryError } from '@torioki/patrons';
import { chunksOf } from 'fp-ts/lib/ReadonlyArray.js';
import { atOnce } from './patrons-of-borrowers.js';

/** Looks patrons up in the directory, at most 1,000 in one call. */
export async function* findPersons(
  { directory }: { readonly directory: Pick<PersonLookup, 'find'> },
  patrons: readonly PatronKey[],
): AsyncGenerator<RegistryError, ReadonlyMap<PatronKey, Person>, unknown> {
  const persons = new Map<PatronKey, Person>();
  for (const some of chunksOf(atOnce)(patrons))
    for (const [patron, person] of yield* required(await directory.find(some)))
      persons.set(patron as PatronKey, person);
  return persons;
}
