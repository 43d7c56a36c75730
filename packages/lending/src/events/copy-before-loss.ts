import * as t from 'io-ts';
import { Instant, LibraryId, LocationId, orNull, RemovalReason } from '../vocabulary/index.js';
import { LoanBeforeReturn } from './loan-before-return.js';
import { KeptReservation } from './reservation-before-pickup.js';

const comingBack = {
  removed: orNull(RemovalReason),
  /** The instant when the copy began to wait for its way back. */
  comingBackSince: Instant,
};

/** A copy before it was declared lost, with its reservation or its loan. */
export const CopyBeforeLoss = t.union([
  t.exact(t.type({ is: t.literal('on-shelf') })),
  t.exact(t.type({ is: t.literal('with-reservation'), reservation: KeptReservation })),
  t.exact(
    t.type({
      is: t.literal('on-loan'),
      /** The instant of the last other return under the pseudonym; null if there was none. */
      lastReturn: orNull(Instant),
      loan: LoanBeforeReturn,
    }),
  ),
  t.exact(t.type({ is: t.literal('lent-to-library'), library: LibraryId })),
  t.exact(t.type({ is: t.literal('to-send-back'), location: LocationId, ...comingBack })),
  /** The copy's place is null if another library sent it. */
  t.exact(t.type({ is: t.literal('in-transit-back'), location: orNull(LocationId), ...comingBack })),
  t.exact(t.type({ is: t.literal('removed'), removed: RemovalReason })),
]);
