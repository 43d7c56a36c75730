import { required } from '@torioki/event-store/adapter';
import type { PatronKey, RegistryError } from '@torioki/patrons';
import { chunksOf } from 'fp-ts/lib/ReadonlyArray.js';
import type { Parts } from './parts.js';

/** So many are asked about at a time, however many there are. */
export const atOnce = 1_000;

/** Whose borrowers are, by borrower; one that is nobody's is left out. */
export async function* patronsOfBorrowers(
  { borrowers }: Pick<Parts, 'borrowers'>,
  asked: readonly string[],
): AsyncGenerator<RegistryError, ReadonlyMap<string, PatronKey>, unknown> {
  const patrons = new Map<string, PatronKey>();
  for (const some of chunksOf(atOnce)(asked))
    for (const [borrower, patron] of yield* required(await borrowers.patronsOf(some)))
      patrons.set(borrower, patron);
  return patrons;
}
