import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { LocationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { changesSomething } from '../preconditions/changes-something.js';

/** Opens a closed place again, or takes back a closing that has not begun (R26). */
const ReopenPickupLocation = command(['ReopenPickupLocation', '受取場所の再開'], ['general-materials'], {
  location: LocationId,
});

export const reopenPickupLocation = decision(ReopenPickupLocation, function* ({ at, location }) {
  const { published } = yield* reading({ published: rulesInForce });
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(changesSomething(place.closedFrom === null));
  return [{ type: 'PickupLocationReopened', data: { at, location } }];
});
