import { Count, Label, LocationId, orNone, PickupClass } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * Gives a place another name, pickup class or number of transit days. Reservations and loans that are open there keep
 * the class that they have (R26).
 */
export const ChangePickupLocation = command('ChangePickupLocation', ['general-materials'], {
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  transitDays: orNone(Count),
});
export type ChangePickupLocation = CommandOf<typeof ChangePickupLocation>;
