import { reading, requiring } from '@torioki/event-store';
import { isPublished, rulesInForce, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { PublishClosedDays } from './command.js';

/**
 * Of two publications for one day the later one holds. No other publication takes back the place or the date on which
 * this one depends.
 */
export const publishClosedDays = decision(PublishClosedDays, function* ({ at, location, from, until, days }) {
  const { published } = yield* reading({ published: undoneOnlyBy(rulesInForce, 'ClosedDaysPublished') });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(locationKnown(published, location));
  yield* requiring(publishable({ from, until, days, today }));
  const own = published.closedDays.get(location) ?? [];
  yield* requiring(notSoAlready(isPublished(own, { from, until, days })));
  return [{ type: 'ClosedDaysPublished', data: { at, location, from, until, days } }];
});
