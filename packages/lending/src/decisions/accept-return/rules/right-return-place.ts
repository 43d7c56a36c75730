import {
  headquarters,
  type OpenLoan,
  type PickupLocation,
  type RulesInForce,
} from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface WrongReturnPlace {
  readonly code: 'wrong-return-place';
  readonly location: LocationId;
  readonly expected: LocationId;
}

/**
 * RETURN-1. A copy is returned where it was picked up, or posted to the headquarters from a home; the headquarters
 * takes every copy (R9, R10, A37).
 */
export const rightReturnPlace = (
  published: RulesInForce,
  { location, headquarters: takesAll }: PickupLocation,
  loan: OpenLoan,
): Ruling<WrongReturnPlace> => {
  const main = headquarters(published)?.location ?? loan.location;
  const expected = loan.pickupClass === 'home' ? main : loan.location;
  return takesAll || location === expected
    ? passed
    : refused({ code: 'wrong-return-place', location, expected });
};
