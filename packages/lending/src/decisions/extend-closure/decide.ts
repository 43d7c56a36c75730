import { reading, requiring } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { uniq } from 'fp-ts/lib/NonEmptyArray.js';
import { Eq } from 'fp-ts/lib/string.js';
import { isAnnounced, rulesInForce, limitUndoneBy, type RulesInForce } from '../../aggregates/index.js';
import { LocalDate, ClosedPlaces, type LocationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown, type PickupLocationUnknown } from '../preconditions/location-known.js';
import { locationOpen, type PickupLocationIsClosed } from '../preconditions/location-open.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { publishable } from '../publishable.js';
import { combineRefusals, type Ruling } from '../rule.js';
import { dueAfterClosure } from './rules/due-after-closure.js';

/**
 * Announces a special closure of all places, or of some (A51). This one event moves the due dates and the
 * ends of holds that fall in the closure at these places. During the closure, nothing leaves for these
 * places.
 */
const ExtendClosure = command(['ExtendClosure', '臨時休館の公表'], ['general-materials'], {
  places: ClosedPlaces,
  from: LocalDate,
  until: LocalDate,
  dueOn: LocalDate,
});

const closable = (
  rules: RulesInForce,
  places: ClosedPlaces,
  today: LocalDate,
): Ruling<PickupLocationUnknown | PickupLocationIsClosed> =>
  combineRefusals(
    places === 'all'
      ? []
      : places.flatMap(
          (location): readonly Ruling<PickupLocationUnknown | PickupLocationIsClosed, unknown>[] => {
            const place = locationKnown(rules, location);
            return E.isLeft(place) ? [place] : [place, locationOpen(place.right, today)];
          },
        ),
  );

/**
 * A place that is in the list twice is closed once. No append condition on added places is needed, because no
 * publication removes a place.
 */
export const extendClosure = decision(ExtendClosure, function* ({ at, places: named, from, until, dueOn }) {
  const { published } = yield* reading({
    published: limitUndoneBy(rulesInForce, 'ClosureExtended', 'PickupLocationClosed'),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  const places = named === 'all' ? named : uniq<LocationId>(Eq)(named);
  yield* requiring(closable(published, places, today));
  yield* requiring(publishable({ from, until, days: [], today }));
  yield* requiring(dueAfterClosure({ until, dueOn }));
  const closure = { places, from, until, dueOn };
  yield* requiring(changesSomething(isAnnounced(published, closure)));
  return [{ type: 'ClosureExtended', data: { at, ...closure } }];
});
