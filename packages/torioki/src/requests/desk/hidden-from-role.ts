import { decisions, type Role } from '@torioki/lending';
import { registryError } from '@torioki/patrons';
import type { Withheld } from '../../answers/checked-request.js';
import type { Hindrance } from '../../answers/in-service.js';

interface AtDesk {
  readonly hindrance: Hindrance;
  readonly actor: { readonly role: Role };
}

const unless =
  (allowed: readonly Role[]) =>
  ({ hindrance, actor }: AtDesk): Withheld =>
  () => {
    const hindered = hindrance();
    if (hindered) return hindered;
    const { role } = actor;
    return allowed.includes(role) ? undefined : registryError('actor-not-allowed', { role, allowed });
  };

/** A patron's file is open to the roles that may change what is in it. */
export const unlessKeeper = unless(['counter', 'general-materials']);

/** A branch, which hands books over, may also see whose card it is and what is set aside for that person (R57, R61). */
export const unlessHandingOver = unless(['counter', 'general-materials', 'branch']);

/** Only general materials join a pseudonym that belongs to nobody to a patron. */
export const unlessGeneralMaterials = unless(['general-materials']);

/** A copy is lent by the roles that lending allows. */
export const unlessLending = unless(decisions.pickUp.roles);
