import type { LendingEvent } from '../events/index.js';
import type { LocalDate } from '../vocabulary/index.js';
import { shippedToBranch } from './facts.js';
import type { Place } from './library.js';
import { tokyo } from './tokyo.js';

/** Facts of a reservation that does not go straight to its loan. */
export const pickupChanged = (
  at: string,
  given: LendingEvent<'Reserved'> | LendingEvent<'Secured'>,
  place: Place,
): LendingEvent<'PickupChanged'> => {
  const { reservation, title, borrower, group } = given.data;
  const copy = given.type === 'Secured' ? given.data.copy : null;
  const { location, pickupClass } = place;
  return {
    type: 'PickupChanged',
    data: { at: tokyo(at), reservation, title, borrower, location, pickupClass, copy, group },
  };
};

export const reservationSuspended = (
  at: string,
  { data }: LendingEvent<'Reserved'>,
  until: string,
): LendingEvent<'ReservationSuspended'> => {
  const { reservation, title, borrower } = data;
  return {
    type: 'ReservationSuspended',
    data: { at: tokyo(at), reservation, title, borrower, until: until as LocalDate },
  };
};

export const reservationResumed = (
  at: string,
  { data }: LendingEvent<'Reserved'>,
): LendingEvent<'ReservationResumed'> => {
  const { reservation, title, borrower } = data;
  return { type: 'ReservationResumed', data: { at: tokyo(at), reservation, title, borrower } };
};

export const transitLost = (at: string, { data }: LendingEvent<'Secured'>): LendingEvent<'TransitLost'> => {
  const { reservation, copy, title, borrower, location, group } = data;
  return {
    type: 'TransitLost',
    data: { at: tokyo(at), reservation, copy, title, borrower, location, group },
  };
};

export const holdExpired = (at: string, { data }: LendingEvent<'Secured'>): LendingEvent<'HoldExpired'> => {
  const { reservation, copy, title, borrower, location, pickupClass, group } = data;
  const of = { reservation, copy, title, borrower, location, pickupClass, group };
  return { type: 'HoldExpired', data: { at: tokyo(at), ...of, travelsBack: false } };
};

/** The same end of a reservation whose copy has to travel back to the headquarters first. */
export const comingBack = <Ended extends LendingEvent<'Cancelled'> | LendingEvent<'HoldExpired'>>(
  ended: Ended,
): Ended => ({
  ...ended,
  data: { ...ended.data, travelsBack: true },
});

export const unfillable = (at: string, { data }: LendingEvent<'Reserved'>): LendingEvent<'Unfillable'> => {
  const { reservation, title, borrower, group } = data;
  return { type: 'Unfillable', data: { at: tokyo(at), reservation, title, borrower, group } };
};

/** The copy carried to a counter that is not the headquarters. */
export const shippedToCounter = (at: string, ready: LendingEvent<'Secured'>): LendingEvent<'Shipped'> => {
  const { data } = shippedToBranch(at, ready, at);
  return { type: 'Shipped', data: { ...data, availableFrom: null } };
};
