import type { LocalDate, ReservationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface HoldNotOver {
  readonly code: 'hold-not-over';
  readonly reservation: ReservationId;
  readonly lastDay: LocalDate;
}

/** HOLD-2. A hold ends at 00:00 after its last day (A43). */
export const holdIsOver = (
  reservation: ReservationId,
  today: LocalDate,
  lastDay: LocalDate,
): Ruling<HoldNotOver> =>
  lastDay < today ? passed : refused({ code: 'hold-not-over', reservation, lastDay });
