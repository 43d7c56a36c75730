import { runner, type EventStore, type StoreError } from '@torioki/event-store';
import { lendingEventCodec, type Actor, type Policy } from '@torioki/lending';
import { inMemoryDocuments, openProjection, type Documents } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import { settlePolicy, type PolicyDiffers } from './opening-policy.js';
import type { Plain } from './request.js';
import { rulesOfHistory } from './rules-of-history.js';
import { viewsOf, type Views } from './views.js';

export interface LibraryOptions {
  /** The history: `inMemoryEventStore`, `openSqliteEventStore`, or another that keeps the contract. */
  readonly events: EventStore;
  /** The lending rules, such as `hokkaido`. Published if nothing has been published yet. */
  readonly policy: Policy;
  /** Where the views are kept: `openSqliteDocuments`; without it in memory, built anew with each opening. */
  readonly views?: Documents;
  /** What time it is. */
  readonly clock?: () => Date;
  /** Waits until a day begins, or patience ends. */
  readonly scheduler?: SchedulerLike;
}

/** A library's reservation-and-lending service. */
export interface Library {
  /** The desk at which this actor gives orders. */
  as(actor: Plain<Actor>): Desk;
  /** What patrons and staff see. */
  readonly views: Views;
  /** Ends the views. The event store and the views' documents are the caller's to close, after it; until then desks take orders. */
  close(): void;
}

/**
 * Opens a library over its history. Publishes the policy from today when there is none; when another one is in force
 * that is an error which names each difference.
 */
export const openLibrary = async ({
  events,
  policy,
  views = inMemoryDocuments(events.librarySystem),
  clock = () => new Date(),
  scheduler = asyncScheduler,
}: LibraryOptions): Promise<E.Either<StoreError | PolicyDiffers, Library>> => {
  const orders = { run: runner({ store: events, codec: lendingEventCodec }), clock };
  const rules = () => rulesOfHistory(events);
  const settled = await settlePolicy({ events, policy, now: clock(), run: orders.run, rules });
  if (E.isLeft(settled)) return settled;
  const projection = await openProjection({
    store: events,
    codec: lendingEventCodec,
    models: readModels,
    documents: views,
    scheduler,
  });
  if (E.isLeft(projection)) return projection;
  return E.right({
    as: (actor) => deskFor(orders, actor),
    views: viewsOf(projection.right, clock, scheduler),
    close: () => projection.right.close(),
  });
};
