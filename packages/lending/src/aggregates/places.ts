import type { DataOf } from '../events/index.js';
import type { LocalDate, LocationId } from '../vocabulary/index.js';

/** A place of the list, as it is now. */
export interface PickupLocation extends Readonly<DataOf<'PickupLocationAdded'>> {
  /** From this day on nobody can choose it. */
  readonly closedFrom: LocalDate | null;
}

export type Places = ReadonlyMap<LocationId, PickupLocation>;

export const added = (places: Places, place: DataOf<'PickupLocationAdded'>): Places =>
  new Map(places).set(place.location, { ...place, closedFrom: null });

export const changed = (places: Places, id: LocationId, change: Partial<PickupLocation>): Places => {
  const before = places.get(id);
  return before === undefined ? places : new Map(places).set(id, { ...before, ...change });
};

/** Whether a place has closed, so that nobody can choose it. */
export const isClosed = ({ closedFrom }: Pick<PickupLocation, 'closedFrom'>, today: LocalDate): boolean =>
  closedFrom !== null && closedFrom <= today;
