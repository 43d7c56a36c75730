import type { LendingEvent, DataOf } from '../events/index.js';
import { hokkaido, type Policy } from '../policy/index.js';
import type { Label, LocalDate, LocationId } from '../vocabulary/index.js';
import { dates, tokyo } from './tokyo.js';

export type SamplePlace = DataOf<'PickupLocationAdded'>;

const opening = tokyo('2021-03-01 09:00');

const place = (location: string, name: string, pickupClass: SamplePlace['pickupClass']): SamplePlace => ({
  at: opening,
  location: location as LocationId,
  name: name as Label,
  pickupClass,
  headquarters: location === 'HQ',
  transitDays: null,
});

export const headquarters = place('HQ', '道立図書館', 'counter');
export const assemblyRoom = place('GIKAI', '議会図書室', 'counter');
export const wakkanai = place('WKN', '稚内', 'branch');
export const abashiri = place('ABS', '網走', 'branch');
export const home = place('HOME', '自宅', 'home');

export const makePolicyPublished = (
  from: string,
  policy: Policy = hokkaido,
): LendingEvent<'PolicyPublished'> => ({
  type: 'PolicyPublished',
  data: { at: opening, from: from as LocalDate, policy },
});

export const makePickupLocationAdded = (data: SamplePlace): LendingEvent<'PickupLocationAdded'> => ({
  type: 'PickupLocationAdded',
  data,
});

export const makeDispatchDaysPublished = (
  from: string,
  until: string,
  days: readonly LocalDate[],
): LendingEvent<'DispatchDaysPublished'> => ({
  type: 'DispatchDaysPublished',
  data: { at: opening, from: from as LocalDate, until: until as LocalDate, days },
});

export const makeClosedDaysPublished = (
  { location }: SamplePlace,
  from: string,
  until: string,
  days: readonly LocalDate[],
): LendingEvent<'ClosedDaysPublished'> => ({
  type: 'ClosedDaysPublished',
  data: { at: opening, location, from: from as LocalDate, until: until as LocalDate, days },
});

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
