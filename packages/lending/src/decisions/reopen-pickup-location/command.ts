import { LocationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Opens a place again that has closed or is to close (R26). */
export const ReopenPickupLocation = command(
  ['ReopenPickupLocation', '受取場所の再開'],
  ['general-materials'],
  {
    location: LocationId,
  },
);
export type ReopenPickupLocation = CommandOf<typeof ReopenPickupLocation>;
