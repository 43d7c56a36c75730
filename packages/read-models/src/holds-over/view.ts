import type { Instant, ReservationId } from '@torioki/lending';
import type { Asking } from '@torioki/projection';
import { copiesHeld } from '../hold-shelf/view.js';

/** The reservations whose copies were not fetched by the last day of the hold (A42, A43). */
export const holdsOverAt = (at: Instant) =>
  function* (): Asking<readonly ReservationId[]> {
    return (yield* copiesHeld(at)).filter(({ isOver }) => isOver).map(({ reservation }) => reservation);
  };
