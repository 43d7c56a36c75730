import type { Awaited, RulesInForce } from '../aggregates/index.js';

/**
 * HOLD-4. A copy whose reservation ends travels back first where it left for a branch, and where it was held at another
 * counter than the headquarters, since nobody need record that it was carried there (A40, A44, A52).
 */
export const travelsBack = (
  { locations }: RulesInForce,
  { is, location, pickupClass }: Pick<Awaited, 'is' | 'location' | 'pickupClass'>,
): boolean =>
  pickupClass === 'counter'
    ? locations.get(location)?.headquarters !== true
    : is === 'shipped' || is === 'arrived';
