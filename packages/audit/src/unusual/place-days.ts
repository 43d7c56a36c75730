import type { LocalDate, LocationId } from '@torioki/lending';
import { groupBy } from './ranked-cases.js';

/** Something that happened at a location on a day, such as a return. */
export interface PlaceThing {
  readonly location: LocationId;
  readonly on: LocalDate;
  /** The staff code; null if it was not requested. */
  readonly staff: string | null;
  readonly isCounted: boolean;
}

/** The counted things at a location on a day. */
interface PlaceDay extends Omit<PlaceThing, 'isCounted'> {
  readonly counted: number;
  readonly all: number;
  /** The expected number of counted things, computed from their share on the location's other days. */
  readonly usual: number;
}

const count = (things: readonly PlaceThing[]): number => things.filter(({ isCounted }) => isCounted).length;

/** Ranks days and locations by the excess of counted things over the usual number. */
export const rankPlaceDays = (
  things: readonly PlaceThing[],
): { readonly days: readonly PlaceDay[]; readonly compared: number } => {
  const ofPlace = new Map(
    [...groupBy(things, ({ location }) => location)].map(([location, some]) => [
      location,
      { counted: count(some), all: some.length },
    ]),
  );
  const groups = [
    ...groupBy(things, ({ location, on, staff }) => `${location} ${on} ${staff ?? ''}`).values(),
  ];
  const days = groups.flatMap((some): readonly PlaceDay[] => {
    const [one] = some;
    const counted = count(some);
    if (one === undefined || counted === 0) return [];
    const { location, on, staff } = one;
    const place = ofPlace.get(location) ?? { counted, all: some.length };
    const others = place.all - some.length;
    const usual = others === 0 ? 0 : ((place.counted - counted) / others) * some.length;
    return [{ location, on, staff, counted, all: some.length, usual }];
  });
  return {
    days: days.sort((one, other) => other.counted - other.usual - (one.counted - one.usual)),
    compared: groups.length,
  };
};
