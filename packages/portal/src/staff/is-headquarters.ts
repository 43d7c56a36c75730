import { findPlaces } from '../find-places.js';
import { requireShown, type PortalContext } from '../context.js';
import { visitOf } from './staff-visit.js';

/**
 * Whether the desk of a request belongs to the headquarters. A branch never does. The list of published places
 * answers for all others, except for a place that has closed and for a room that is no pickup place.
 */
export const isHeadquarters = async (c: PortalContext): Promise<boolean> => {
  const { desk, member } = visitOf(c).at;
  if (member.role === 'branch') return false;
  const { counter, branch } = await findPlaces(c);
  const here = [...counter, ...branch].find(({ location }) => location === member.location);
  if (here !== undefined) return here.headquarters;
  return requireShown(await desk.views.deskToday(member.location).now()).headquarters !== null;
};
