import { allDecisions } from '../../../testing/index.js';
import type { Scenario } from '../scenario.js';
import { lending } from './lending.js';
import { publishing } from './publishing.js';
import { reserving } from './reserving.js';
import { securing } from './securing.js';

/** For each query item of each decision, some scenarios in which it counts. */
export const scenarios: readonly Scenario[] = [...publishing, ...reserving, ...securing, ...lending];

/** For each decision its first scenario, in which the command is accepted. */
export const usual: readonly Scenario[] = allDecisions.flatMap(({ type }) =>
  scenarios.filter(({ when }) => when.type === type).slice(0, 1),
);
