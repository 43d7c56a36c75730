import type { LendingEvent } from '../events/index.js';
import type { SamplePlace } from './library.js';
import { makeFact } from './plain-facts.js';

type Waiting = LendingEvent<'Reserved'>;
type Ready = LendingEvent<'Secured'>;

/** Events of a reservation that takes a detour on its way to a loan. */
export const makePickupChanged = (at: string, { data }: Waiting | Ready, place: SamplePlace) =>
  makeFact('PickupChanged', at, { copy: null }, data, place);

export const makeReservationSuspended = (at: string, { data }: Waiting, until: string) =>
  makeFact('ReservationSuspended', at, data, { until });

export const makeReservationResumed = (at: string, { data }: Waiting) =>
  makeFact('ReservationResumed', at, data);

export const makeTransitLost = (at: string, { data }: Ready) => makeFact('TransitLost', at, data);

export const makeHoldExpired = (at: string, { data }: Ready) =>
  makeFact('HoldExpired', at, data, { travelsBack: false });

/** Changes the end of a reservation, so that its copy first has to travel back to the headquarters. */
export const withTravelBack = <Ended extends LendingEvent<'Cancelled'> | LendingEvent<'HoldExpired'>>(
  ended: Ended,
): Ended => ({
  ...ended,
  data: { ...ended.data, travelsBack: true },
});

export const makeUnfillable = (at: string, { data }: Waiting) => makeFact('Unfillable', at, data);
