import type {
  PickupLocationAdded,
  PickupLocationChanged,
  PickupLocationClosed,
  PickupLocationReopened,
} from '../events/index.js';
import type { LocalDate, LocationId } from '../vocabulary/index.js';

/** A place of the list, as it is now. */
export interface PickupLocation extends Readonly<PickupLocationAdded['data']> {
  /** From then on it is chosen no more. */
  readonly closedFrom: LocalDate | null;
}

export type Places = ReadonlyMap<LocationId, PickupLocation>;

type PlaceEvent = PickupLocationAdded | PickupLocationChanged | PickupLocationClosed | PickupLocationReopened;

const changed = (before: PickupLocation, event: PlaceEvent): PickupLocation => {
  switch (event.type) {
    case 'PickupLocationAdded':
      return before;
    case 'PickupLocationChanged': {
      const { name, pickupClass, transitDays } = event.data;
      return { ...before, name, pickupClass, transitDays };
    }
    case 'PickupLocationClosed':
      return { ...before, closedFrom: event.data.from };
    case 'PickupLocationReopened':
      return { ...before, closedFrom: null };
  }
};

export const placesAfter = (places: Places, event: PlaceEvent): Places => {
  const { location } = event.data;
  const before =
    event.type === 'PickupLocationAdded' ? { ...event.data, closedFrom: null } : places.get(location);
  return before === undefined ? places : new Map(places).set(location, changed(before, event));
};

/** Whether a place is chosen no more. */
export const isClosed = ({ closedFrom }: Pick<PickupLocation, 'closedFrom'>, today: LocalDate): boolean =>
  closedFrom !== null && closedFrom <= today;
