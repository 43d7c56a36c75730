import * as t from 'io-ts';
import { Count, Label, LocationId, orNone, PickupClass } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Adds a place to the list of pickup locations (R26). */
export const AddPickupLocation = command(['AddPickupLocation', '受取場所の登録'], ['general-materials'], {
  location: LocationId,
  name: Label,
  pickupClass: PickupClass,
  headquarters: t.boolean,
  transitDays: orNone(Count),
});
export type AddPickupLocation = CommandOf<typeof AddPickupLocation>;
