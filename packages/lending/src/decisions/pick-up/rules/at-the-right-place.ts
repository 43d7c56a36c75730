import { rightPlace, type WrongPickupPlace } from '../../preconditions/right-place.js';
import type { Ruling } from '../../rule.js';
import type { PickingUp } from '../picking-up.js';

/** PICK-UP-2. A copy is handed over where its borrower asked for it (R8). */
export const atTheRightPlace = ({ command, copy }: PickingUp): Ruling<WrongPickupPlace> =>
  rightPlace(command.location, copy.location);
