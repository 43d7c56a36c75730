import { reading, requiring } from '@torioki/event-store';
import { patron, rulesInForce } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { evidenceShown } from '../preconditions/evidence-shown.js';
import { newPatron } from '../preconditions/new-patron.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { all } from '../rule.js';
import { ReceiveRemoteApplication } from './command.js';
import { postageEnclosed } from './rules/postage-enclosed.js';

export const receiveRemoteApplication = decision(ReceiveRemoteApplication, function* (command) {
  const { at, patron: id, postageYen } = command;
  const { published, known } = yield* reading({ published: rulesInForce, known: patron(id) });
  const { policy } = yield* requiring(policyInForce(published, at));
  yield* requiring(newPatron(id, known));
  yield* requiring(
    all(
      () => evidenceShown(command.evidence),
      () => postageEnclosed(postageYen, policy),
    )(undefined),
  );
  const evidence = yield* requiring(evidenceShown(command.evidence));
  return [{ type: 'RemoteApplicationReceived', data: { at, patron: id, evidence, postageYen } }];
});
