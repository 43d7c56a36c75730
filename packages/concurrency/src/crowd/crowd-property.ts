import type { EventStore, StoredEvent } from '@torioki/event-store';
import { unwrapAnswer, scheduleStore } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { histories } from './beginnings.js';
import { runCrowd, crowds, type SentCommand } from './crowd.js';
import type { AnyDecision } from '../desk/desk.js';
import type { WithStore } from '../desk/scratch-stores.js';

export interface CrowdPropertyOptions {
  readonly withStore: WithStore;
  /** Puts a fault into the store that the desks use. */
  readonly spoil?: (store: EventStore) => EventStore;
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  /** Checks the expectations after the crowd has acted. */
  readonly check: (
    store: EventStore,
    history: readonly StoredEvent[],
    sent: readonly SentCommand[],
    /** The number of events before the crowd acted. */
    firstEvents: number,
  ) => Promise<void>;
}

/**
 * A property about the actions of a crowd. fast-check's scheduler decides when each call of a desk reaches
 * the store, and when its answer returns.
 */
export const crowdProperty = ({ withStore, spoil = (store) => store, alter, check }: CrowdPropertyOptions) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.nat({ max: histories.length - 1 }),
    crowds,
    (scheduler, beginning, crowd) =>
      withStore(histories[beginning] ?? [], async (store) => {
        const desk = { store: scheduleStore(scheduler, spoil(store)), ...(alter && { alter }) };
        const sent = await scheduler.waitFor(runCrowd(crowd, store, desk));
        await check(store, await unwrapAnswer(store.records()), sent, histories[beginning]?.length ?? 0);
      }),
  );
