import type { Reservation } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

export interface ShipSituation {
  readonly today: LocalDate;
  readonly isDispatchDay: boolean;
  readonly noticed: Extract<Reservation, { readonly is: 'noticed' }>;
}
