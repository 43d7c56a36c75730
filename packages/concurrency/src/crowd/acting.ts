import type { EventStore, StoredEvent } from '@torioki/event-store';
import { answered, scheduledStore } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { histories } from './beginnings.js';
import { actedBy, crowds, type Sent } from './crowd.js';
import type { AnyDecision } from '../desk/desk.js';
import type { WithStore } from '../desk/scratch-stores.js';

export interface Acting {
  readonly withStore: WithStore;
  /** Spoils the store that desks see. */
  readonly spoil?: (store: EventStore) => EventStore;
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  /** What is expected afterwards. */
  readonly check: (
    store: EventStore,
    history: readonly StoredEvent[],
    sent: readonly Sent[],
    /** How many events there were before they acted. */
    begun: number,
  ) => Promise<void>;
}

/** Many act at once. fast-check's scheduler says when each call of a desk arrives, and when it is answered. */
export const acting = ({ withStore, spoil = (store) => store, alter, check }: Acting) =>
  fc.asyncProperty(
    fc.scheduler(),
    fc.nat({ max: histories.length - 1 }),
    crowds,
    (scheduler, beginning, crowd) =>
      withStore(histories[beginning] ?? [], async (store) => {
        const desk = { store: scheduledStore(scheduler, spoil(store)), ...(alter && { alter }) };
        const sent = await scheduler.waitFor(actedBy(crowd, store, desk));
        await check(store, await answered(store.records()), sent, histories[beginning]?.length ?? 0);
      }),
  );
