import type { LendingCommand } from '@torioki/lending';
import type { Scenario } from './scenario.js';

/** Makes the scenarios of one command. A scenario can replace it by a variant. */
export const scenariosOf = (
  when: LendingCommand,
  scenarios: readonly (Pick<Scenario, 'name'> & Partial<Scenario>)[],
): readonly Scenario[] => scenarios.map((one) => ({ given: [], when, rival: [], ...one }));
