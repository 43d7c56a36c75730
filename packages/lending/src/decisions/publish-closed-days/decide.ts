import { reading, requiring } from '@torioki/event-store';
import { isPublished, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { list, LocalDate, LocationId, mostDays } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';

/** Publishes the closed days of a place in a period (A50, A52). */
const PublishClosedDays = command(['PublishClosedDays', '休館日の公表'], ['general-materials'], {
  location: LocationId,
  from: LocalDate,
  until: LocalDate,
  days: list(LocalDate, 'dates', mostDays),
});

/**
 * If two publications cover one day, the later one applies. Only new publications of closed days conflict: no
 * other publication removes the place or changes the date that this decision uses.
 */
export const publishClosedDays = decision(PublishClosedDays, function* ({ at, location, from, until, days }) {
  const { published } = yield* reading({ published: limitUndoneBy(rulesInForce, 'ClosedDaysPublished') });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(locationKnown(published, location));
  yield* requiring(publishable({ from, until, days, today }));
  const own = published.closedDays.get(location) ?? [];
  yield* requiring(changesSomething(isPublished(own, { from, until, days })));
  return [{ type: 'ClosedDaysPublished', data: { at, location, from, until, days } }];
});
