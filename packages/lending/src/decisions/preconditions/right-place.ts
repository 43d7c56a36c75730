import type { LocationId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface WrongPickupPlace {
  readonly code: 'wrong-pickup-place';
  readonly location: LocationId;
  readonly expected: LocationId;
}

/** LOCATION-2. A reserved copy is handled where it is to be picked up (R8). */
export const rightPlace = (location: LocationId, expected: LocationId): Ruling<WrongPickupPlace> =>
  location === expected ? passed : refused({ code: 'wrong-pickup-place', location, expected });
