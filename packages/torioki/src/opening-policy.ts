import type { EventStore, Fault, Run, StoreError } from '@torioki/event-store';
import { copyOf, ownId } from '@torioki/event-store/adapter';
import { findContradictions, localDate, Policy, type Instant, type LendingEvent } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { listFaults } from '@torioki/lending/vocabulary';
import type { PublishedRules } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { makeClockDesk } from './commands/own-desk.js';
import { prefixFaults } from './answers/prefix-faults.js';
import { libraryError, type PolicyDiffers } from './answers/library-error.js';
import { policyDifferences } from './answers/policy-difference.js';
import type { RulesOfHistory } from './ports/rules-of-history.js';

interface Opening {
  readonly events: EventStore;
  readonly policy: Policy;
  readonly now: Instant;
  readonly run: Run<LendingEvent>;
  readonly rules: RulesOfHistory;
}

/**
 * Publishes the first policy of a library system. The command id is always the same, so that only one of
 * several openers publishes it.
 */
const publishFirst = async ({ events, policy, now, run }: Opening): Promise<E.Either<StoreError, void>> => {
  const desk = makeClockDesk({ run, clock: () => new Date(now) });
  const commandId = ownId(events.librarySystem, 'first policy');
  const outcome = await desk.publishPolicy({ commandId, from: localDate(now, policy.timeZone), policy });
  return outcome.is === 'failed' && outcome.error.code !== 'command-id-reused'
    ? E.left(outcome.error)
    : E.right(undefined);
};

const policyNow = async ({ now, rules }: Opening): Promise<E.Either<StoreError, Policy | undefined>> =>
  E.map(({ rules: published }: PublishedRules) => policyAt(published, now))(await rules.published());

/** All faults of a policy: of its form, or, if the form is right, of its content. */
export const faultsOfPolicy = (given: unknown): readonly Fault[] => {
  const policy = copyOf(given, 'policy');
  if (E.isLeft(policy)) return [policy.left];
  const decoded = Policy.decode(policy.right);
  const faults = E.isLeft(decoded) ? listFaults(decoded.left) : findContradictions(decoded.right);
  return prefixFaults('policy', faults);
};

/** Publishes the policy if there is none. Then the policy in force must be the given one. */
export const settlePolicy = async (opening: Opening): Promise<E.Either<StoreError | PolicyDiffers, void>> => {
  const before = await policyNow(opening);
  if (E.isLeft(before)) return before;
  if (before.right === undefined) {
    const published = await publishFirst(opening);
    if (E.isLeft(published)) return published;
  }
  const inForce = before.right === undefined ? await policyNow(opening) : before;
  if (E.isLeft(inForce)) return inForce;
  const differences = policyDifferences(opening.policy, inForce.right);
  return differences.length > 0
    ? E.left(libraryError('policy-differs', { differences }))
    : E.right(undefined);
};
