import { ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Ends a hold that nobody fetched, after its last day (A42, A43). */
export const ExpireHold = command(['ExpireHold', '取置期間の終了'], ['clock'], {
  reservation: ReservationId,
});
export type ExpireHold = CommandOf<typeof ExpireHold>;
