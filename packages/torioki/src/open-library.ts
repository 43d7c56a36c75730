import { runner, type EventStore, type StoreError } from '@torioki/event-store';
import { lendingEventCodec, type Actor, type Policy } from '@torioki/lending';
import { inMemoryReadModels, theRules } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import { settlePolicy, type PolicyDiffers } from './opening-policy.js';
import type { Plain } from './request.js';
import { viewsOf, type Views } from './views.js';

export interface LibraryOptions {
  /** The history: `inMemoryEventStore`, `openSqliteEventStore`, or another that keeps the contract. */
  readonly events: EventStore;
  /** The lending rules, such as `hokkaido`. Published if nothing has been published yet. */
  readonly policy: Policy;
  /** What time it is. */
  readonly clock?: () => Date;
}

/** A library's reservation-and-lending service. */
export interface Library {
  /** The desk at which this actor gives orders. */
  as(actor: Plain<Actor>): Desk;
  /** What patrons and staff see. */
  readonly views: Views;
  /** Ends the views. The event store is the caller's to close; until then desks still take orders. */
  close(): void;
}

/**
 * Opens a library over its history. Publishes the policy from today when there is none; when another one is in force
 * that is an error which names each difference.
 */
export const openLibrary = async ({
  events,
  policy,
  clock = () => new Date(),
}: LibraryOptions): Promise<E.Either<StoreError | PolicyDiffers, Library>> => {
  const orders = { run: runner({ store: events, codec: lendingEventCodec }), clock };
  const models = inMemoryReadModels(events);
  const rules = () => models.now(({ publishedRules }) => publishedRules.get(theRules));
  const settled = await settlePolicy({ events, policy, now: clock(), run: orders.run, rules });
  if (E.isLeft(settled)) {
    models.close();
    return settled;
  }

  return E.right({
    as: (actor) => deskFor(orders, actor),
    views: viewsOf(models, clock),
    close: () => models.close(),
  });
};
