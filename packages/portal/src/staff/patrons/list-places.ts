import type { ListedPlace } from 'torioki';
import type { PortalContext } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import type { PatronVisit } from './patron-visit.js';

/** The pickup places of a patron: no branch without the patron's registration there (R27). */
export const listPickupPlaces = async (
  c: PortalContext,
  { patron }: PatronVisit,
): Promise<readonly ListedPlace[]> => {
  const { counter, branch, home } = await findPlaces(c);
  const declared = branch.filter(({ location }) =>
    patron.registeredAt.some((one) => one.location === location),
  );
  return [...counter, ...declared, ...home];
};
