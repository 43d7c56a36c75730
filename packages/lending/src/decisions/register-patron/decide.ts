import { requiring } from '@torioki/event-store';
import { peopleDecision, published } from '../people-decision.js';
import { actorAllowed } from '../preconditions/actor-allowed.js';
import { evidenceShown } from '../preconditions/evidence-shown.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { RegisterPatron } from './command.js';
import { postageEnclosed } from './rules/postage-enclosed.js';

export const registerPatron = peopleDecision(RegisterPatron, function* (command) {
  const { at, actor, patron, postageYen } = command;
  const byPost = postageYen !== null;
  if (byPost) {
    yield* requiring(actorAllowed(actor, ['general-materials']));
    const { policy } = yield* requiring(policyInForce(yield* published(), at));
    yield* requiring(
      all(
        () => evidenceShown(command.evidence),
        () => postageEnclosed(postageYen, policy),
      )(undefined),
    );
  }
  const evidence = yield* requiring(evidenceShown(command.evidence));
  const channel = byPost ? 'post' : 'counter';
  const registered = { type: 'PatronRegistered', data: { at, patron, channel, evidence } } as const;
  const issued = { type: 'CardIssued', data: { at, patron } } as const;
  return byPost
    ? [{ type: 'RemoteApplicationReceived', data: { at, patron, evidence, postageYen } }, registered, issued]
    : [registered, issued];
});
