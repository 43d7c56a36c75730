import type { OpenLoan, PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface WrongReturnPlace {
  readonly code: 'wrong-return-place';
  readonly location: LocationId;
  readonly expected: LocationId;
}

/** RETURN-1. A copy is returned where it was picked up; the headquarters takes every copy (R9, R10, A37). */
export const rightReturnPlace = (place: PickupLocation, loan: OpenLoan): Ruling<WrongReturnPlace> =>
  place.headquarters || place.location === loan.location
    ? passed
    : refused({ code: 'wrong-return-place', location: place.location, expected: loan.location });
