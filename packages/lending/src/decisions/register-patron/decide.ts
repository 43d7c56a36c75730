import { requiring } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { LendingEvent } from '../../events/index.js';
import type { EvidenceKind } from '../../vocabulary/index.js';
import { peopleDecision, published } from '../people-decision.js';
import { actorAllowed } from '../preconditions/actor-allowed.js';
import { evidenceShown } from '../preconditions/evidence-shown.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { RegisterPatron } from './command.js';
import { postageEnclosed } from './rules/postage-enclosed.js';

const registered = (
  { at, patron }: RegisterPatron,
  channel: 'counter' | 'post',
  evidence: EvidenceKind,
): NonEmptyArray<LendingEvent<'PatronRegistered' | 'CardIssued'>> => [
  { type: 'PatronRegistered', data: { at, patron, channel, evidence } },
  { type: 'CardIssued', data: { at, patron } },
];

export const registerPatron = peopleDecision(RegisterPatron, function* (command) {
  const { at, actor, patron, postageYen } = command;
  const shown = () => evidenceShown(command.evidence);
  if (postageYen === null) return registered(command, 'counter', yield* requiring(shown()));
  yield* requiring(actorAllowed(actor, ['general-materials']));
  const { policy } = yield* requiring(policyInForce(yield* published(), at));
  const rules = all(shown, () => postageEnclosed(postageYen, policy));
  const [evidence] = yield* requiring(rules(undefined));
  const applied: LendingEvent<'RemoteApplicationReceived'> = {
    type: 'RemoteApplicationReceived',
    data: { at, patron, evidence, postageYen },
  };
  return [applied, ...registered(command, 'post', evidence)];
});
