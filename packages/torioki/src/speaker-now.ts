import {
  localDate,
  placesOn,
  policyAt,
  type LibraryProfile,
  type Policy,
  type RulesInForce,
  type Speaker,
} from '@torioki/lending';
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
