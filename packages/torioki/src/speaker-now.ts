import { localDate, type LibraryProfile, type Policy, type Speaker } from '@torioki/lending';
import { policyAt, type RulesInForce } from '@torioki/lending/aggregates';
import { placesOn } from '@torioki/lending/labels';
import { now } from './answers/now.js';

/**
 * Who speaks now: with the policy in force, or the given one as long as there is none, and the places that are open
 * today.
 */
export const speakerNow =
  (profile: LibraryProfile, policy: Policy, clock: () => Date) =>
  (published: RulesInForce): Speaker => {
    const at = now({ clock });
    const inForce = policyAt(published, at) ?? policy;
    const today = localDate(at, inForce.timeZone);
    return { profile, policy: inForce, locations: placesOn(today, published.locations), today };
  };
