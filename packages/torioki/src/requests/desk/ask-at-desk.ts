import type { Role } from '@torioki/lending';
import { notAllowed } from '../../answers/answer.js';
import { answerRequest, type Withheld } from '../../answers/answer-request.js';
import type { Ask } from '../../answers/request-definition.js';
import type { ByActor } from '../patrons/parts.js';

/** The reason why an actor gets no answer: an obstacle, or the actor's role. */
export const unlessFor =
  ({ hindrance, actor }: ByActor, allowed: readonly Role[]): Withheld =>
  () =>
    hindrance() ?? (allowed.includes(actor.role) ? undefined : notAllowed(actor.role, allowed));

/** Answers requests, with the parts that serve them. */
export const askAtDesk =
  <On extends ByActor>(on: On): Ask<On, 'actor-not-allowed'> =>
  (name, { roles, answer }, sent) =>
    answerRequest({ ...on, withheld: unlessFor(on, roles) }, name, sent, (request) => answer(on, request));
