import { reading, requiring } from '@torioki/event-store';
import { rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { ExtendClosure } from './command.js';
import { dueAfterIt } from './rules/due-after-it.js';

export const extendClosure = decision(ExtendClosure, function* ({ at, from, until, dueOn }) {
  const { published } = yield* reading({ published: undoneOnlyBy(rulesInForce) });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(publishable({ from, until, days: [], today }));
  yield* requiring(dueAfterIt({ until, dueOn }));
  return [{ type: 'ClosureExtended', data: { at, from, until, dueOn } }];
});
