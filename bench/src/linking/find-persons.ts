import { orThrow, type StoredEvent } from '@torioki/event-store';
import type { Borrowers } from '@torioki/patrons';

const perPage = 1_000;

/** All pseudonyms of a history. */
export const listPseudonyms = (history: readonly StoredEvent[]): readonly string[] => [
  ...new Set(history.flatMap(({ data }) => (typeof data['borrower'] === 'string' ? [data['borrower']] : []))),
];

/** For each pseudonym of a history, the patron that a registry still knows. */
export const findPersons = async (
  history: readonly StoredEvent[],
  borrowers: Pick<Borrowers, 'findPatronsOf'>,
): Promise<ReadonlyMap<string, string>> => {
  const pseudonyms = listPseudonyms(history);
  const personOf = new Map<string, string>();
  for (let from = 0; from < pseudonyms.length; from += perPage)
    for (const [pseudonym, patron] of orThrow(
      await borrowers.findPatronsOf(pseudonyms.slice(from, from + perPage)),
    ))
      personOf.set(pseudonym, patron);
  return personOf;
};
