import type { DataOf } from '../events/index.js';
import type { LocalDate, LocationId } from '../vocabulary/index.js';

export interface PickupLocation extends Readonly<DataOf<'PickupLocationAdded'>> {
  /** The first day when the place can no longer be chosen; null while no closing is published. */
  readonly closedFrom: LocalDate | null;
}

export type Places = ReadonlyMap<LocationId, PickupLocation>;

export const addPlace = (places: Places, place: DataOf<'PickupLocationAdded'>): Places =>
  new Map(places).set(place.location, { ...place, closedFrom: null });

export const changePlace = (places: Places, id: LocationId, change: Partial<PickupLocation>): Places => {
  const before = places.get(id);
  return before === undefined ? places : new Map(places).set(id, { ...before, ...change });
};

/** Whether a place has closed, so that it cannot be chosen. */
export const isClosed = ({ closedFrom }: Pick<PickupLocation, 'closedFrom'>, today: LocalDate): boolean =>
  closedFrom !== null && closedFrom <= today;
