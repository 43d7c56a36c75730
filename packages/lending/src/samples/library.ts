import type { LendingEvent, DataOf } from '../events/index.js';
import { hokkaido, type Policy } from '../policy/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { makeFact } from './plain-facts.js';
import { dates } from './tokyo.js';

export type SamplePlace = DataOf<'PickupLocationAdded'>;

const opening = '2021-03-01 09:00';

const place = (
  location: string,
  name: string,
  pickupClass: 'branch' | 'counter' | 'home',
  headquarters = false,
): SamplePlace =>
  makeFact('PickupLocationAdded', opening, { location, name, pickupClass, headquarters, transitDays: null })
    .data;

export const headquarters = place('HQ', '道立図書館', 'counter', true);
export const assemblyRoom = place('GIKAI', '議会図書室', 'counter');
export const wakkanai = place('WKN', '稚内', 'branch');
export const abashiri = place('ABS', '網走', 'branch');
export const home = place('HOME', '自宅', 'home');

export const makePolicyPublished = (from: string, policy: Policy = hokkaido) =>
  makeFact('PolicyPublished', opening, { from, policy });

export const makePickupLocationAdded = (data: SamplePlace): LendingEvent<'PickupLocationAdded'> => ({
  type: 'PickupLocationAdded',
  data,
});

export const makeDispatchDaysPublished = (from: string, until: string, days: readonly LocalDate[]) =>
  makeFact('DispatchDaysPublished', opening, { from, until, days });

export const makeClosedDaysPublished = (
  { location }: SamplePlace,
  from: string,
  until: string,
  days: readonly LocalDate[],
) => makeFact('ClosedDaysPublished', opening, { location, from, until, days });

/** The dispatch days of April and May 2021: Tuesdays and Fridays, without closed days. */
export const dispatchDays = [
  ...dates('2021-04', 2, 6, 9, 13, 16, 20, 23, 27),
  ...dates('2021-05', 7, 11, 14, 18, 21, 25),
];

/** The closed days of the headquarters, from the end of March to the end of May 2021. */
export const closedDays = [
  ...dates('2021-03', 31),
  ...dates('2021-04', 5, 12, 19, 26, 30),
  ...dates('2021-05', 6, 10, 17, 24, 28, 31),
];

/** A library with the guide's rules, pickup locations of every class, and calendars for April and May 2021. */
export const library: readonly LendingEvent[] = [
  makePolicyPublished('2021-03-01'),
  ...[headquarters, assemblyRoom, wakkanai, abashiri, home].map(makePickupLocationAdded),
  makeDispatchDaysPublished('2021-04-01', '2021-05-31', dispatchDays),
  makeClosedDaysPublished(headquarters, '2021-03-31', '2021-05-31', closedDays),
];
