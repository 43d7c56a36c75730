import { reading, requiring } from '@torioki/event-store';
import { isPublished, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { PublishDispatchDays } from './command.js';

/**
 * Of two publications for one day the later one holds. No other publication takes back the date on which this one
 * depends.
 */
export const publishDispatchDays = decision(PublishDispatchDays, function* ({ at, from, until, days }) {
  const { published } = yield* reading({ published: undoneOnlyBy(rulesInForce, 'DispatchDaysPublished') });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(publishable({ from, until, days, today }));
  yield* requiring(notSoAlready(isPublished(published.dispatchDays, { from, until, days })));
  return [{ type: 'DispatchDaysPublished', data: { at, from, until, days } }];
});
