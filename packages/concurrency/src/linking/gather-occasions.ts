import type { StoredEvent } from '@torioki/event-store';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';

/** The events under one pseudonym, and the person behind it. */
export interface Occasion {
  readonly pseudonym: string;
  readonly person: string;
  /** The type of the first event and its place. Many patrons of the place have the same beginning. */
  readonly beginning: string;
  readonly events: readonly StoredEvent[];
}

const pseudonymOf = ({ data }: StoredEvent): string => String(data['borrower']);

const beginningOf = ({ type, data }: StoredEvent): string => `${type} at ${String(data['location'])}`;

/** Gathers the events of a history by pseudonym. Leaves out the pseudonyms with an unknown person. */
export const gatherOccasions = (
  events: readonly StoredEvent[],
  personOf: ReadonlyMap<string, string>,
): readonly Occasion[] => {
  const ofPeople = events.filter((event) => personOf.has(pseudonymOf(event)));
  return Object.entries(groupBy(pseudonymOf)(ofPeople)).map(([pseudonym, [first, ...rest]]) => ({
    pseudonym,
    person: personOf.get(pseudonym) ?? '',
    beginning: beginningOf(first),
    events: [first, ...rest],
  }));
};
