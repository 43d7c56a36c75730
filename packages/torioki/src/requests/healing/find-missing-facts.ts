import {
  pagesOfRecords,
  recordedCommand,
  type Place,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { placeOf, required } from '@torioki/event-store/adapter';
import { decisions } from '@torioki/lending';
import { withTwins } from '@torioki/lending/events';
import type { PatronRegistry, RegistryError } from '@torioki/patrons';
import type { Parts } from '../patrons/parts.js';
import { patronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';

/** Without a registry, no facts about patrons are stored or searched for. */
interface Between extends Pick<Parts, 'events' | 'borrowers'> {
  readonly registry: PatronRegistry | null;
}

/** The commands whose facts are stored in the registry. */
const ofPeople = new Set<string>(
  Object.values(decisions)
    .filter((decision) => 'decide' in decision)
    .map(({ type }) => type),
);

const beginning: readonly string[] = withTwins(['Reserved', 'PickedUp']);

interface Found {
  readonly id: string;
  readonly place: Place;
}

/** The facts about patrons among events: the id of each, and the place of its first event. */
const factsIn = (events: readonly StoredEvent[]): readonly Found[] =>
  events.flatMap((event) => {
    const command = recordedCommand(event)?.command;
    return command && ofPeople.has(command.type) ? [{ id: command.id, place: placeOf(event) }] : [];
  });

/** The borrowers with a new reservation or loan among events, each of them once. */
const borrowersIn = (events: readonly StoredEvent[]): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const event of events)
    if (beginning.includes(event.type)) {
      const id = event.data['borrower'] as string;
      found.set(id, { id, place: placeOf(event) });
    }
  return [...found.values()];
};

/**
 * Finds the facts about patrons, and the pseudonyms, that are missing in the registry. It reads the history
 * after a place, and looks only for pseudonyms with a reservation or a loan. The registry keeps a list of
 * both.
 */
export async function* findMissingFacts(
  { events, borrowers, registry }: Between,
  after: Place | null,
): AsyncGenerator<StoreError | RegistryError, void, unknown> {
  for await (const page of pagesOfRecords(events, { after: after ?? 0 })) {
    const read = yield* required(page);
    const facts = registry ? factsIn(read) : [];
    const kept = registry ? yield* required(await registry.keeps(facts.map(({ id }) => id))) : [];
    const found = borrowersIn(read);
    const known = yield* patronsOfBorrowers(
      { borrowers },
      found.map(({ id }) => id),
    );
    const there = new Set<string>([...kept, ...known.keys()]);
    const lacking = [...facts, ...found].filter(({ id }) => !there.has(id));
    if (lacking.length > 0) yield* required(await borrowers.lacking(lacking));
  }
}
