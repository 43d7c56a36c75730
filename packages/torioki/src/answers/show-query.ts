import { failed } from './answer.js';
import type { Obstacle } from './closed-library.js';
import { answerUnlessObstacle } from './guard-verbs.js';
import type { MakeQuery } from './query-definition.js';

/** Answers the queries of any caller. `on` has the library's parts that the answers need. */
export const showQuery =
  <On extends { readonly obstacle: Obstacle }>(on: On): MakeQuery<On, never> =>
  (name, { show }, given) =>
    answerUnlessObstacle(on.obstacle, failed, name, () => show(on, ...given));
