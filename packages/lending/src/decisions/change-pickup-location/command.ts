import { Count, Label, LocationId, orNone, PickupClass } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Gives a place another name, pickup class or number of transit days; what is open there keeps its class (R26). */
export const ChangePickupLocation = command(
  ['ChangePickupLocation', '受取場所の登録内容の変更'],
  ['general-materials'],
  {
    location: LocationId,
    name: Label,
    pickupClass: PickupClass,
    transitDays: orNone(Count),
  },
);
export type ChangePickupLocation = CommandOf<typeof ChangePickupLocation>;
