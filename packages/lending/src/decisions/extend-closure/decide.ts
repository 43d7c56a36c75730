import { reading, requiring } from '@torioki/event-store';
import { rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { ExtendClosure } from './command.js';
import { dueAfterIt } from './rules/due-after-it.js';

export const extendClosure = decision(ExtendClosure, function* ({ at, from, until, dueOn }) {
  const { published } = yield* reading({ published: undoneOnlyBy(rulesInForce, 'ClosureExtended') });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(publishable({ from, until, days: [], today }));
  yield* requiring(dueAfterIt({ until, dueOn }));
  const isAnnounced = published.closures.some(
    (one) => one.from === from && one.until === until && one.dueOn === dueOn,
  );
  yield* requiring(notSoAlready(isAnnounced));
  return [{ type: 'ClosureExtended', data: { at, from, until, dueOn } }];
});
