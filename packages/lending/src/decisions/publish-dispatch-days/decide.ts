import { reading, requiring } from '@torioki/event-store';
import { isPublished, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { list, LocalDate, mostDays } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { all } from '../rule.js';
import { openDispatchDays } from './rules/open-dispatch-days.js';

/** Publishes the dispatch days of a period. On these days, copies leave for branches and homes (R53). */
const PublishDispatchDays = command(
  ['PublishDispatchDays', '発送日の公表'],
  ['dispatch', 'general-materials'],
  {
    from: LocalDate,
    until: LocalDate,
    days: list(LocalDate, 'dates', mostDays),
  },
);

const rules = all(publishable, openDispatchDays);

/**
 * If two publications cover one day, the later one applies. If a dispatch day later becomes a closed day or
 * falls in a closure, nothing leaves on it (CALENDAR-3). You need not publish the dispatch days again.
 */
export const publishDispatchDays = decision(PublishDispatchDays, function* ({ at, from, until, days }) {
  const { published } = yield* reading({
    published: limitUndoneBy(rulesInForce, 'DispatchDaysPublished', 'ClosedDaysPublished', 'ClosureExtended'),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  yield* requiring(rules({ from, until, days, today, published }));
  yield* requiring(changesSomething(isPublished(published.dispatchDays, { from, until, days })));
  return [{ type: 'DispatchDaysPublished', data: { at, from, until, days } }];
});
