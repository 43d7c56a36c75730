import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { map } from 'fp-ts/lib/NonEmptyArray.js';
import { hokkaido, type Policy } from '../../policy/index.js';
import type { Label } from '../../vocabulary/index.js';
import { commands } from '../commands.js';
import type { Place } from '../library.js';
import { april, locationOf, newBranch, places, usual, type Anywhere, type At } from './told.js';

export const publishPolicy = (policy: Partial<Policy> = {}, from = 7) =>
  commands.publishPolicy(usual, { from: april(from), policy: { ...hokkaido, ...policy } });

export const addPickupLocation = ({ at: _, ...place }: Place = newBranch) =>
  commands.addPickupLocation(usual, place);

export const changePickupLocation = (
  place: At = 'wkn',
  pickupClass: Place['pickupClass'] = places[place].pickupClass,
) =>
  commands.changePickupLocation(usual, {
    location: locationOf(place),
    name: '新名' as Label,
    pickupClass,
    transitDays: 1,
  });

/** From a day of April on. */
export const closePickupLocation = (place: Anywhere = 'wkn', from = 7) =>
  commands.closePickupLocation(usual, { location: locationOf(place), from: april(from) });

export const reopenPickupLocation = (place: Anywhere = 'wkn') =>
  commands.reopenPickupLocation(usual, { location: locationOf(place) });

const period = (from: number, days: readonly number[]) => ({
  from: april(from),
  until: april(30),
  days: days.map(april),
});

/** From a day to the end of the month. */
export const publishDispatchDays = (days: readonly number[] = [9, 13], from = 7) =>
  commands.publishDispatchDays(usual, period(from, days));

/** From a day to the end of the month. */
export const publishClosedDays = (place: Anywhere = 'hq', days: readonly number[] = [12, 19], from = 7) =>
  commands.publishClosedDays(usual, { location: locationOf(place), ...period(from, days) });

/** Closes the places in the list, or all places. */
export const extendClosure = (from = 20, until = 30, dueOn = 41, ...named: readonly Anywhere[]) => {
  const list = [...named];
  return commands.extendClosure(usual, {
    places: isNonEmpty(list) ? map(locationOf)(list) : 'all',
    from: april(from),
    until: april(until),
    dueOn: april(dueOn),
  });
};
