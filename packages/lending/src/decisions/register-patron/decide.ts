import { requiring } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { LendingEvent } from '../../events/index.js';
import { Count, EvidenceKind, orNull, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { peopleDecision, readRulesInForce } from '../people-decision.js';
import { actorAllowed } from '../preconditions/actor-allowed.js';
import { evidenceShown } from '../preconditions/evidence-shown.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { postageEnclosed } from './rules/postage-enclosed.js';

/** Registers a person and issues the card, at the counter or on an application by post (R4, R98–R102). */
const RegisterPatron = command(['RegisterPatron', '利用者登録'], ['counter', 'general-materials'], {
  patron: PatronId,
  /**
   * The kind of official document that shows name and address. With an application by post, a photocopy of
   * the document was enclosed.
   */
  evidence: orNull(EvidenceKind),
  /** The value in yen of the stamps that came with an application by post; null at the counter. */
  postageYen: orNull(Count),
});
type RegisterPatron = CommandOf<typeof RegisterPatron>;

const makeRegistered = (
  { at, patron }: RegisterPatron,
  channel: 'counter' | 'post',
  evidence: EvidenceKind,
): NonEmptyArray<LendingEvent<'PatronRegistered' | 'CardIssued'>> => [
  { type: 'PatronRegistered', data: { at, patron, channel, evidence } },
  { type: 'CardIssued', data: { at, patron } },
];

export const registerPatron = peopleDecision(RegisterPatron, function* (command) {
  const { at, actor, patron, postageYen } = command;
  const requireEvidence = () => evidenceShown(command.evidence);
  if (postageYen === null) return makeRegistered(command, 'counter', yield* requiring(requireEvidence()));
  yield* requiring(actorAllowed(actor, ['general-materials']));
  const { policy } = yield* requiring(policyInForce(yield* readRulesInForce(), at));
  const rules = all(requireEvidence, () => postageEnclosed(postageYen, policy));
  const [evidence] = yield* requiring(rules(undefined));
  const applied: LendingEvent<'RemoteApplicationReceived'> = {
    type: 'RemoteApplicationReceived',
    data: { at, patron, evidence, postageYen },
  };
  return [applied, ...makeRegistered(command, 'post', evidence)];
});
