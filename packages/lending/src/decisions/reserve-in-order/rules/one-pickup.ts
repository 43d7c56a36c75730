import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { ReserveInOrder } from '../command.js';

export interface SeveralPickups {
  readonly code: 'several-pickups';
  readonly locations: readonly LocationId[];
}

/** ORDER-4. A reading order is picked up at one place (A22). */
export const onePickup = ({ lines }: ReserveInOrder): Ruling<SeveralPickups> => {
  const locations = [...new Set(lines.map(({ location }) => location))];
  return locations.length > 1 ? refused({ code: 'several-pickups', locations }) : passed;
};
