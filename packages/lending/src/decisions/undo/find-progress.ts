import type { ReservationWithDates, TransportedReservation } from '../../aggregates/index.js';
import type { ReservationBeforePickup, KeptReservation } from '../../events/index.js';

type Progress = ReservationBeforePickup['progress'];

/** The progress of an open reservation; null for any other reservation. */
export const findProgress = ({
  state,
  transport,
  securedAt,
  noticedOn,
}: ReservationWithDates): Progress | null => {
  if (state.is === 'waiting') {
    const { copyLostAt, isPromisedElsewhere } = state;
    return { is: 'waiting', copyLostAt, isPromisedElsewhere };
  }
  if (!('copy' in state) || securedAt === null || transport.is === 'none') return null;
  const { copy, loanClass, source } = state;
  const withCopy = { copy, loanClass, source, securedAt, transport };
  if (state.is === 'secured') {
    const { readySince, copyLostAt, isPromisedElsewhere } = state;
    return { is: 'secured', ...withCopy, readySince, copyLostAt, isPromisedElsewhere };
  }
  const { newest, expectedOn, holdOpenDays } = state;
  return noticedOn && { is: 'noticed', ...withCopy, noticedOn, newest, expectedOn, holdOpenDays };
};

/** A reservation with its copy; null for any other reservation. */
export const findKept = (before: TransportedReservation): KeptReservation | null => {
  const { transport, dates } = before;
  const progress = findProgress({ state: before, transport, ...dates });
  if (before.is === 'not-placed' || progress === null || progress.is === 'waiting') return null;
  const { reservation, borrower, group, location, pickupClass } = before;
  return { reservation, borrower, group, location, pickupClass, progress };
};
