import { rule, type Actor, type Role } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface ActorNotAllowed {
  readonly code: 'actor-not-allowed';
  readonly role: Role;
  readonly allowed: readonly Role[];
}

export const actorAllowed = rule(
  {
    id: 'ACTOR-1',
    en: 'Each command is for certain roles only.',
    ja: 'どの操作も、決められた役割の者だけが行える。',
  },
  (actor: Actor, allowed: readonly Role[]): Ruling<ActorNotAllowed> =>
    allowed.includes(actor.role) ? passed : refused({ code: 'actor-not-allowed', role: actor.role, allowed }),
);
