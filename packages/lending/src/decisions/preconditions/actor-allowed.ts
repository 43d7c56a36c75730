import type { Actor, Role } from '../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../rule.js';

export interface ActorNotAllowed {
  readonly code: 'actor-not-allowed';
  readonly role: Role;
  readonly allowed: readonly Role[];
}

export const actorAllowed = ruling(
  {
    id: 'ACTOR-1',
    en: 'Each command is for certain roles only.',
    ja: 'どの操作も、決められた役割の者だけが行える。',
  },
  (actor: Actor, allowed: readonly Role[]): Ruling<ActorNotAllowed> =>
    refusedUnless(allowed.includes(actor.role), { code: 'actor-not-allowed', role: actor.role, allowed }),
);
