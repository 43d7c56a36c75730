import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { map } from 'fp-ts/lib/NonEmptyArray.js';
import { hokkaido, type Policy } from '../../policy/index.js';
import type { Label } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import type { SamplePlace } from '../library.js';
import {
  dayOfApril,
  locationOf,
  newBranch,
  places,
  usualTime,
  type AnyPlaceKey,
  type PlaceKey,
} from './values.js';

export const publishPolicy = (policy: Partial<Policy> = {}, from = 7) =>
  commands.publishPolicy(usualTime, { from: dayOfApril(from), policy: { ...hokkaido, ...policy } });

export const addPickupLocation = ({ at: _, ...place }: SamplePlace = newBranch) =>
  commands.addPickupLocation(usualTime, place);

export const changePickupLocation = (
  place: PlaceKey = 'wkn',
  pickupClass: SamplePlace['pickupClass'] = places[place].pickupClass,
) =>
  commands.changePickupLocation(usualTime, {
    location: locationOf(place),
    name: '新名' as Label,
    pickupClass,
    transitDays: 1,
  });

/** Closes a place from a day of April on. */
export const closePickupLocation = (place: AnyPlaceKey = 'wkn', from = 7) =>
  commands.closePickupLocation(usualTime, { location: locationOf(place), from: dayOfApril(from) });

export const reopenPickupLocation = (place: AnyPlaceKey = 'wkn') =>
  commands.reopenPickupLocation(usualTime, { location: locationOf(place) });

const period = (from: number, days: readonly number[]) => ({
  from: dayOfApril(from),
  until: dayOfApril(30),
  days: days.map(dayOfApril),
});

/** Publishes dispatch days from a day to the end of the month. */
export const publishDispatchDays = (days: readonly number[] = [9, 13], from = 7) =>
  commands.publishDispatchDays(usualTime, period(from, days));

/** Publishes closed days from a day to the end of the month. */
export const publishClosedDays = (place: AnyPlaceKey = 'hq', days: readonly number[] = [12, 19], from = 7) =>
  commands.publishClosedDays(usualTime, { location: locationOf(place), ...period(from, days) });

/** Announces a closure of the named places, or of all places if none is named. */
export const extendClosure = (from = 20, until = 30, dueOn = 41, ...named: readonly AnyPlaceKey[]) => {
  const list = [...named];
  return commands.extendClosure(usualTime, {
    places: isNonEmpty(list) ? map(locationOf)(list) : 'all',
    from: dayOfApril(from),
    until: dayOfApril(until),
    dueOn: dayOfApril(dueOn),
  });
};
