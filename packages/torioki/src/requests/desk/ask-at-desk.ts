import type { StoreError } from '@torioki/event-store';
import type { Role } from '@torioki/lending';
import { failed, refuseRole, type Refused } from '../../answers/answer.js';
import { answerRequest, type FindObstacle } from '../../answers/answer-request.js';
import { answerUnlessObstacle } from '../../answers/guard-verbs.js';
import type { MakeQuery } from '../../answers/query-definition.js';
import type { MakeRequest } from '../../answers/request-definition.js';
import type { ByActor } from '../patrons/parts.js';

/** The reason why an actor gets no answer: an obstacle, or the actor's role. */
export const obstacleFor =
  ({ obstacle, actor }: ByActor, allowed: readonly Role[]): FindObstacle =>
  () =>
    obstacle() ?? (allowed.includes(actor.role) ? undefined : refuseRole(actor.role, allowed));

/** Answers requests at a desk. `on` has the library's parts that the answers need. */
export const answerAtDesk =
  <On extends ByActor>(on: On): MakeRequest<On, 'actor-not-allowed'> =>
  (name, { roles, answer }, sent) =>
    answerRequest({ ...on, obstacle: obstacleFor(on, roles) }, name, sent, (request) => answer(on, request));

/** Answers queries at a desk. `on` has the library's parts that the answers need. */
export const showAtDesk =
  <On extends ByActor>(on: On): MakeQuery<On, 'actor-not-allowed'> =>
  (name, { roles, show }, given) =>
    answerUnlessObstacle(
      obstacleFor(on, roles),
      (why: StoreError | Refused<'actor-not-allowed'>) => ('is' in why ? why : failed(why)),
      name,
      () => show(on, ...given),
    );
