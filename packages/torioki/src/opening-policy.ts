import type { EventStore, Fault, Run, StoreError } from '@torioki/event-store';
import { copyOf, ownId, prefixFaults } from '@torioki/event-store/adapter';
import { decodePolicy, localDate, type Policy, type Instant, type LendingEvent } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { findUnknownFields } from '@torioki/lending/vocabulary';
import type { PublishedRules } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { makeClockDesk } from './commands/own-desk.js';
import { libraryError, type PolicyDiffers } from './answers/library-error.js';
import type { Observe } from './answers/observe.js';
import { policyDifferences, type PolicyDifference } from './answers/policy-difference.js';
import type { RulesOfHistory } from './ports/rules-of-history.js';

/** The policy of the library's options, and whether the library opens only under this policy. */
export interface GivenPolicy {
  readonly policy: Policy;
  readonly mustBeInForce: boolean;
}

interface Opening extends GivenPolicy {
  readonly events: EventStore;
  readonly now: Instant;
  readonly run: Run<LendingEvent>;
  readonly rules: RulesOfHistory;
  readonly observe: Observe;
}

const decodeAt = (path: string, given: unknown): E.Either<readonly Fault[], Policy> =>
  E.mapLeft((faults: readonly Fault[]) => prefixFaults(path, faults))(decodePolicy(given));

/**
 * A copy of the option `policy`, or all its faults. Faults of its content are only found if its form is
 * right.
 */
export const openingPolicy = (given: unknown): E.Either<readonly Fault[], GivenPolicy> => {
  const copy = copyOf(given, 'policy');
  if (E.isLeft(copy)) return E.left([copy.left]);
  const option = copy.right;
  if (typeof option !== 'object' || option === null || !('mustBe' in option))
    return E.map((policy: Policy) => ({ policy, mustBeInForce: false }))(decodeAt('policy', option));
  const [fault, ...others] = prefixFaults('policy', findUnknownFields(option, { mustBe: null }));
  if (fault) return E.left([fault, ...others]);
  return E.map((policy: Policy) => ({ policy, mustBeInForce: true }))(
    decodeAt('policy.mustBe', option.mustBe),
  );
};

/**
 * Publishes the first policy of a library system. The command id is always the same, so that only one of
 * several processes publishes the policy.
 */
const publishFirst = async ({
  events,
  policy,
  now,
  run,
  observe,
}: Opening): Promise<E.Either<StoreError, void>> => {
  const desk = makeClockDesk({ run, observe, clock: () => new Date(now) });
  const commandId = ownId(events.librarySystem, 'first policy');
  const outcome = await desk.publishPolicy({ commandId, from: localDate(now, policy.timeZone), policy });
  return outcome.is === 'failed' && outcome.error.code !== 'command-id-reused'
    ? E.left(outcome.error)
    : E.right(undefined);
};

/** The published rules. If the history has no policy, the given policy is published first. */
const beginRules = async (opening: Opening): Promise<E.Either<StoreError, PublishedRules>> => {
  const before = await opening.rules.published();
  if (E.isLeft(before) || before.right.rules.policies.length > 0) return before;
  const first = await publishFirst(opening);
  return E.isLeft(first) ? first : opening.rules.published();
};

/**
 * Publishes the given policy if the history has none. Returns the differences from the policy in force.
 * Differences are an error only if the given policy must be in force.
 */
export const settlePolicy = async (
  opening: Opening,
): Promise<E.Either<StoreError | PolicyDiffers, readonly PolicyDifference[]>> => {
  const published = await beginRules(opening);
  if (E.isLeft(published)) return published;
  const { policy, mustBeInForce, now, observe } = opening;
  const differences = policyDifferences(policy, policyAt(published.right.rules, now));
  if (differences.length > 0) observe?.({ is: 'policy-differs', differences });
  return mustBeInForce && differences.length > 0
    ? E.left(libraryError('policy-differs', { differences }))
    : E.right(differences);
};
