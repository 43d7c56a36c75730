import { runner, type EventStore, type StoreError } from '@torioki/event-store';
import {
  lendingEventCodec,
  localDate,
  policyAt,
  type Actor,
  type Instant,
  type Policy,
  type RulesInForce,
} from '@torioki/lending';
import { inMemoryDocuments, openProjection, type Documents } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import { policyDifferences, type PolicyDifference } from './policy-difference.js';
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

/** The history was made under other rules than those given. */
export interface PolicyDiffers {
  readonly code: 'policy-differs';
  readonly message: string;
  readonly differences: readonly PolicyDifference[];
}

/** A library's reservation-and-lending service. */
export interface Library {
  /** The desk at which this actor gives orders. */
  as(actor: Plain<Actor>): Desk;
  /** What patrons and staff see. */
  readonly views: Views;
  /** Stops following the history. The event store and the views' documents are the caller's to close, after it. */
  close(): void;
}

const policyDiffers = (differences: readonly PolicyDifference[]): PolicyDiffers => ({
  code: 'policy-differs',
  message:
    `The policy in force differs from the one given: ${differences
      .map(({ key, given, inForce }) => `${key} is ${JSON.stringify(inForce)}, not ${JSON.stringify(given)}`)
      .join('; ')}. ` + 'Give the policy in force, and publish a change with publishPolicy.',
  differences,
});

/** Publishes the policy where there is none; an error where another is in force. */
const policyKept = async (
  { policy, clock }: Required<Pick<LibraryOptions, 'policy' | 'clock'>>,
  rules: RulesInForce,
  office: Desk,
): Promise<E.Either<StoreError | PolicyDiffers, void>> => {
  const at = clock().toISOString() as Instant;
  const inForce = policyAt(rules, at);
  if (inForce !== undefined) {
    const differences = policyDifferences(policy, inForce);
    return differences.length > 0 ? E.left(policyDiffers(differences)) : E.right(undefined);
  }
  const from = localDate(at, policy.timeZone);
  const published = await office.publishPolicy({ from, policy });
  return published.is === 'failed' ? E.left(published.error) : E.right(undefined);
};

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
  const rules = await rulesOfHistory(events);
  if (E.isLeft(rules)) return rules;
  const kept = await policyKept({ policy, clock }, rules.right, deskFor(orders, { role: 'clock' }));
  if (E.isLeft(kept)) return kept;
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
