import { LocalDate, LocationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Closes a place: from a day on nobody can choose it. What is open there goes on; the view `openAt` lists it (R26). */
export const ClosePickupLocation = command(['ClosePickupLocation', '受取場所の閉鎖'], ['general-materials'], {
  location: LocationId,
  from: LocalDate,
});
export type ClosePickupLocation = CommandOf<typeof ClosePickupLocation>;
