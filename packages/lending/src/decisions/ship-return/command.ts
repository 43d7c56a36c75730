import { CopyId, LocationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A branch sends a copy back to the headquarters (A40). */
export const ShipReturn = command(['ShipReturn', '本館への返送'], ['branch', 'counter'], {
  copy: CopyId,
  location: LocationId,
});
export type ShipReturn = CommandOf<typeof ShipReturn>;
