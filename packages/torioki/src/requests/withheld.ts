import type { StoreError } from '@torioki/event-store';
import { decisions, type Role } from '@torioki/lending';
import { registryError, type RegistryError } from '@torioki/patrons';
import type { Hindrance } from '../in-service.js';

/** Why something is neither done nor shown; undefined when it is. */
export type Withheld = () => StoreError | RegistryError | undefined;

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

/** A patron's file is open to who changes what is in it. */
export const unlessKeeper = unless(['counter', 'general-materials']);

/** Whose card is held out, and what is set aside for that person, is shown to a branch too, which hands it over (R57, R61). */
export const unlessHandingOver = unless(['counter', 'general-materials', 'branch']);

/** A copy is lent by whom lending lets. */
export const unlessLending = unless(decisions.pickUp.roles);
