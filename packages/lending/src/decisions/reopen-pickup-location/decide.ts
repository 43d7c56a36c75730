import { reading, requiring } from '@torioki/event-store';
import { rulesInForce } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { locationKnown } from '../preconditions/location-known.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ReopenPickupLocation } from './command.js';

export const reopenPickupLocation = decision(ReopenPickupLocation, function* ({ at, location }) {
  const { published } = yield* reading({ published: rulesInForce });
  const place = yield* requiring(locationKnown(published, location));
  yield* requiring(notSoAlready(place.closedFrom === null));
  return [{ type: 'PickupLocationReopened', data: { at, location } }];
});
