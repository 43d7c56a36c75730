import { isClosed, policyAt, type Instant, type PickupClass, type PickupLocation } from '@torioki/lending';
import type { Asking } from '@torioki/projection';
import { rulesAt } from './rules-at.js';

/** インターネット予約貸出受取館一覧: the places where one may pick up, by class, in the order in which they were added (R8, R26). */
export type PickupLocations = Readonly<
  Record<PickupClass, readonly Pick<PickupLocation, 'location' | 'name' | 'headquarters'>[]>
>;

/** The places that are published and not closed; `home` is empty if the library sends nothing home. */
export const pickupLocationsAt = (at: Instant) =>
  function* (): Asking<PickupLocations> {
    const { rules, today } = yield* rulesAt(at);
    const ofClass = (one: PickupClass) =>
      [...rules.locations.values()]
        .filter((place) => place.pickupClass === one && !isClosed(place, today))
        .map(({ location, name, headquarters }) => ({ location, name, headquarters }));
    const sendsHome = policyAt(rules, at)?.homeDelivery ?? false;
    return {
      counter: ofClass('counter'),
      branch: ofClass('branch'),
      home: sendsHome ? ofClass('home') : [],
    };
  };
