import type { Instant, ReservationId } from '@torioki/lending';
import type { RunningQuery } from '@torioki/projection';
import { listHeldCopies } from '../hold-shelf/view.js';

/** The reservations whose hold ended before the copy was picked up (A42, A43). */
export const listHoldsOver = (at: Instant) =>
  function* (): RunningQuery<readonly ReservationId[]> {
    return (yield* listHeldCopies(at)).filter(({ isOver }) => isOver).map(({ reservation }) => reservation);
  };
