import type { LendingEvent } from '../events/index.js';
import type { Place } from './library.js';
import { fact } from './plain-facts.js';

type Waiting = LendingEvent<'Reserved'>;
type Ready = LendingEvent<'Secured'>;

/** Facts of a reservation that takes a detour on its way to a loan. */
export const pickupChanged = (at: string, { data }: Waiting | Ready, place: Place) =>
  fact('PickupChanged', at, { copy: null }, data, place);

export const reservationSuspended = (at: string, { data }: Waiting, until: string) =>
  fact('ReservationSuspended', at, data, { until });

export const reservationResumed = (at: string, { data }: Waiting) => fact('ReservationResumed', at, data);

export const transitLost = (at: string, { data }: Ready) => fact('TransitLost', at, data);

export const holdExpired = (at: string, { data }: Ready) =>
  fact('HoldExpired', at, data, { travelsBack: false });

/** The same end of a reservation, with a copy that first has to travel back to the headquarters. */
export const comingBack = <Ended extends LendingEvent<'Cancelled'> | LendingEvent<'HoldExpired'>>(
  ended: Ended,
): Ended => ({
  ...ended,
  data: { ...ended.data, travelsBack: true },
});

export const unfillable = (at: string, { data }: Waiting) => fact('Unfillable', at, data);
