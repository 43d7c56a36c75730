import { requireShown, type PortalContext } from '../../context.js';
import { dateOf } from '../../local-date.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import type { PublishedPlace } from './place-acts.js';

/** The state of a place, in words. */
export const renderState = (c: PortalContext, { closedFrom }: PublishedPlace): string => {
  const { places: labels, day } = wordsOf(c);
  if (closedFrom === null) return labels.states.open;
  const now = c.var.options.clock();
  const state = closedFrom <= dateOf(now) ? labels.states.closed : labels.states.willClose;
  return state(day(closedFrom, now));
};

/** The transit days of the policy in force, in words; null before the first published policy. */
export const findPolicyDays = async (c: PortalContext): Promise<string | null> => {
  const { at, words } = visitOf(c);
  const [inForce] = requireShown(await at.desk.views.policies().now());
  return inForce === undefined ? null : words.places.days(inForce.policy.dispatch.transitDays);
};

/** The facts of a place, each with its name. A place without transit days has those of the policy. */
export const renderPlaceFacts = (
  c: PortalContext,
  place: PublishedPlace,
  policyDays: string | null,
): readonly (readonly [name: string, text: string])[] => {
  const { places: labels } = wordsOf(c);
  const { fields } = labels;
  const { location, pickupClass, headquarters, transitDays } = place;
  return [
    [fields.location, location],
    [fields.pickupClass, labels.classes[pickupClass]],
    [fields.headquarters, headquarters ? labels.yes : labels.no],
    [fields.transitDays, transitDays === null ? labels.byPolicy(policyDays) : labels.days(transitDays)],
    [labels.state, renderState(c, place)],
  ];
};
