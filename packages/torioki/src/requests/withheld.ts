import type { Role } from '@torioki/lending';
import type { Hindrance } from '../in-service.js';
import { failed, refused, type Unaccepted } from './settled.js';

/** Why something is not shown; undefined when it is. */
export type Withheld = () => Unaccepted | undefined;

/** Withheld as long as the library is hindered. */
export const whileHindered =
  (hindrance: Hindrance): Withheld =>
  () => {
    const error = hindrance();
    return error && failed(error);
  };

interface AtDesk {
  readonly hindrance: Hindrance;
  readonly actor: { readonly role: Role };
}

const unless =
  (allowed: readonly Role[]) =>
  ({ hindrance, actor }: AtDesk): Withheld =>
  () => {
    const hindered = whileHindered(hindrance)();
    if (hindered) return hindered;
    const { role } = actor;
    return allowed.includes(role) ? undefined : refused({ code: 'actor-not-allowed', role, allowed });
  };

/** A patron's file is open to who changes what is in it. */
export const unlessKeeper = unless(['counter', 'general-materials']);

/** Whose card is held out, and what is set aside for that person, is shown to a branch too, which hands it over (R57, R61). */
export const unlessHandingOver = unless(['counter', 'general-materials', 'branch']);
