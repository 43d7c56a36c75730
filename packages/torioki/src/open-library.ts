import { runner, type EventStore, type StoreError } from '@torioki/event-store';
import {
  lendingEventCodec,
  localDate,
  policyAt,
  type Actor,
  type Instant,
  type Policy,
} from '@torioki/lending';
import { inMemoryReadModels, theRules } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import type { Desk } from './desk.js';
import { deskFor } from './desk-for.js';
import { policyDifferences, type PolicyDifference } from './policy-difference.js';
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
  /** Stops following the history. The event store is the caller's to close. */
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
  const stop = <Problem>(problem: Problem) => {
    models.close();
    return E.left(problem);
  };

  const rules = await models.now(({ publishedRules }) => publishedRules.get(theRules));
  if (E.isLeft(rules)) return stop(rules.left);
  const at = clock().toISOString() as Instant;
  const inForce = policyAt(rules.right, at);
  if (inForce === undefined) {
    const from = localDate(at, policy.timeZone);
    const published = await deskFor(orders, { role: 'clock' }).publishPolicy({ from, policy });
    if (published.is === 'failed') return stop(published.error);
  } else {
    const differences = policyDifferences(policy, inForce);
    if (differences.length > 0) return stop(policyDiffers(differences));
  }

  return E.right({
    as: (actor) => deskFor(orders, actor),
    views: viewsOf(models, clock),
    close: () => models.close(),
  });
};
