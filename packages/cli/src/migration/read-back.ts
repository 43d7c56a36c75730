import type { Answer, EventStore } from '@torioki/event-store';
import { pages, unreadableEvent } from '@torioki/event-store/adapter';
import { lendingEventCodec, lendingEvents, type Instant, type LendingEvent } from '@torioki/lending';
import { holdings } from '@torioki/lending/aggregates';
import { isMigrated, type MigratedType } from '@torioki/lending/events';
import * as E from 'fp-ts/lib/Either.js';
import { collectExceptions, type Exception } from './exceptions.js';
import { readMigrationState } from './migration-state.js';
import { countStock, type Stocks } from './stock.js';
import { mostReportedLines } from './migrate-orders.js';

export interface MigratedState extends Stocks {
  /** The exceptions, at most 1,000. */
  readonly exceptions: readonly Exception[];
  readonly moreExceptions: number;
  /** Whether the migration is open for more rows. */
  readonly isOpen: boolean;
}

const inheritedTypes: readonly MigratedType[] = Object.keys(lendingEvents).filter(isMigrated);
const types = [...new Set([...inheritedTypes, ...holdings.types])];

const hasMigratedType = (event: LendingEvent): event is LendingEvent<MigratedType> => isMigrated(event.type);

/** Counts the migrated items of a history, with the exceptions by the rules in force at an instant. */
export const readMigratedState = async (
  store: Pick<EventStore, 'read'>,
  at: Instant,
): Answer<MigratedState> => {
  const standing = await readMigrationState(store);
  if (E.isLeft(standing)) return standing;
  const { rules, migration } = standing.right;
  const gathered = countStock();
  const held = collectExceptions(rules, at);
  for await (const page of pages(store, [{ types }])) {
    if (E.isLeft(page)) return page;
    for (const stored of page.right.events) {
      const event = lendingEventCodec.decode(stored);
      if (E.isLeft(event)) return E.left(unreadableEvent(stored, event.left));
      if (hasMigratedType(event.right)) gathered.add(event.right);
      held.add(event.right);
    }
  }
  const all = held.all();
  return E.right({
    ...gathered.all(),
    exceptions: all.slice(0, mostReportedLines),
    moreExceptions: Math.max(0, all.length - mostReportedLines),
    isOpen: migration.is === 'open',
  });
};
