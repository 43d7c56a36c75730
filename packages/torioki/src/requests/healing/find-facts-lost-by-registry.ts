import {
  pagesOfRecords,
  readRecordedCommand,
  type Cursor,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { toCursor, unwrap } from '@torioki/event-store/adapter';
import { decisions } from '@torioki/lending';
import type { PatronRegistry, RegistryError } from '@torioki/patrons';
import { beginningEvents } from '../patrons/beginning-events.js';
import type { Parts } from '../patrons/parts.js';
import { findPatronsOfBorrowers } from '../patrons/patrons-of-borrowers.js';

/** Without a registry, no facts about patrons are stored or searched for. */
interface HealingParts extends Pick<Parts, 'events' | 'borrowers'> {
  readonly registry: PatronRegistry | null;
}

/** The commands whose facts are stored in the registry. */
const ofPeople = new Set<string>(
  Object.values(decisions)
    .filter((decision) => 'decide' in decision)
    .map(({ type }) => type),
);

const beginnings: readonly string[] = beginningEvents;

interface Found {
  readonly id: string;
  readonly place: Cursor;
}

/** The facts about patrons among events: the id of each, and the cursor of its first event. */
const factsIn = (events: readonly StoredEvent[]): readonly Found[] =>
  events.flatMap((event) => {
    const command = readRecordedCommand(event)?.command;
    return command && ofPeople.has(command.type) ? [{ id: command.id, place: toCursor(event) }] : [];
  });

/** The borrowers with a new reservation or loan among events, each of them once. */
const borrowersIn = (events: readonly StoredEvent[]): readonly Found[] => {
  const found = new Map<string, Found>();
  for (const event of events)
    if (beginnings.includes(event.type)) {
      const id = event.data['borrower'] as string;
      found.set(id, { id, place: toCursor(event) });
    }
  return [...found.values()];
};

/**
 * Searches the history after a cursor for facts about patrons and used pseudonyms that the registry lacks.
 * Notes them in the registry as missing.
 */
export async function* findFactsLostByRegistry(
  { events, borrowers, registry }: HealingParts,
  after: Cursor | null,
): AsyncGenerator<StoreError | RegistryError, void, unknown> {
  for await (const page of pagesOfRecords(events, { after: after ?? 0 })) {
    const read = yield* unwrap(page);
    const facts = registry ? factsIn(read) : [];
    const stored = registry ? yield* unwrap(await registry.findStored(facts.map(({ id }) => id))) : [];
    const found = borrowersIn(read);
    const patrons = yield* findPatronsOfBorrowers(
      { borrowers },
      found.map(({ id }) => id),
    );
    const there = new Set<string>([...stored, ...patrons.keys()]);
    const missing = [...facts, ...found].filter(({ id }) => !there.has(id));
    if (missing.length > 0) yield* unwrap(await borrowers.noteMissing(missing));
  }
}
