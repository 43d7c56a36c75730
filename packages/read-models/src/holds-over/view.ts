import type { Instant, ReservationId } from '@torioki/lending';
import type { Asking } from '@torioki/projection';
import { copiesHeld } from '../hold-shelf/index.js';

/** The reservations whose copy nobody fetched, at a counter or at a branch, until the last day of its hold (A42, A43). */
export const holdsOverAt = (at: Instant) =>
  function* (): Asking<readonly ReservationId[]> {
    return (yield* copiesHeld(at)).filter(({ isOver }) => isOver).map(({ reservation }) => reservation);
  };
