import {
  pagesOfRecords,
  placeOf,
  recordedCommand,
  type Place,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { decisions } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Parts } from './parts.js';

type Between = Pick<Parts, 'events' | 'people'>;

/** The commands of which the registry keeps facts. */
const ofPeople = new Set<string>(
  Object.values(decisions)
    .filter((decision) => 'decide' in decision)
    .map(({ type }) => type),
);

const beginning = ['Reserved', 'PickedUp'];

interface Found {
  readonly id: string;
  readonly place: Place;
}

/** The facts about patrons among events: the id of each, and the place where it begins. */
const factsIn = (events: readonly StoredEvent[]): readonly Found[] =>
  events.flatMap((event) => {
    const command = recordedCommand(event)?.command;
    return command && ofPeople.has(command.type) ? [{ id: command.id, place: placeOf(event) }] : [];
  });

/** The borrowers for whom something begins among events, each of them once. */
const borrowersIn = (events: readonly StoredEvent[]): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const { type, data, ...place } of events)
    if (beginning.includes(type)) {
      const id = data['borrower'] as string;
      found.set(id, { id, place: placeOf(place) });
    }
  return [...found.values()];
};

/**
 * Reads the history after a place, and looks for what the registry does not know: facts about patrons, and pseudonyms under
 * which something begins. The registry keeps a list of what was found.
 */
export const findLacking = async (
  { events, people }: Between,
  after: Place | null,
): Promise<E.Either<StoreError | RegistryError, void>> => {
  for await (const page of pagesOfRecords(events, { after: after ?? 0 })) {
    if (E.isLeft(page)) return page;
    const facts = factsIn(page.right);
    const kept = await people.keeps(facts.map(({ id }) => id));
    if (E.isLeft(kept)) return kept;
    const borrowers = borrowersIn(page.right);
    const known = await people.knows(borrowers.map(({ id }) => id));
    if (E.isLeft(known)) return known;
    const there = new Set<string>([...kept.right, ...known.right]);
    const lacking = [...facts, ...borrowers].filter(({ id }) => !there.has(id));
    const said = lacking.length > 0 ? await people.lacking(lacking) : E.right(undefined);
    if (E.isLeft(said)) return said;
  }
  return E.right(undefined);
};
