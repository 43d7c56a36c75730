import { requireShown, type PortalContext } from '../context.js';
import { visitOf } from './staff-visit.js';

/**
 * Whether the desk of a request belongs to the headquarters. A branch never does. A room that is no pickup
 * place always does. For all other desks, the published place shows it.
 */
export const isHeadquarters = async (c: PortalContext): Promise<boolean> => {
  const { desk, member } = visitOf(c).at;
  if (member.role === 'branch') return false;
  const places = requireShown(await desk.views.publishedPlaces().now());
  return places.find(({ location }) => location === member.location)?.headquarters ?? true;
};
