import type { LendingCommand } from '@torioki/lending';
import type { Scenario } from './scenario.js';

/** Scenarios for one command. A scenario can replace the command by a variant. */
export const scenariosOf = (
  when: LendingCommand,
  told: readonly (Pick<Scenario, 'name'> & Partial<Scenario>)[],
): readonly Scenario[] => told.map((one) => ({ given: [], when, rival: [], ...one }));
