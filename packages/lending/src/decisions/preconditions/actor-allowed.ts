import type { Actor, Role } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface ActorNotAllowed {
  readonly code: 'actor-not-allowed';
  readonly role: Role;
  readonly allowed: readonly Role[];
}

/** ACTOR-1. Each command is for certain roles only. */
export const actorAllowed = (actor: Actor, allowed: readonly Role[]): Ruling<ActorNotAllowed> =>
  allowed.includes(actor.role) ? passed : refused({ code: 'actor-not-allowed', role: actor.role, allowed });
