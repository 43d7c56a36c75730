import { audit, whatIf } from '@torioki/audit';
import { answered } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { played } from './scenarios/played.js';
import { scenarios } from './scenarios/index.js';

/** Scenarios begin with facts that no command explains, and staff do things at noon that the guide has done at 20:00. */
const notOfScenarios = ['explained', 'rules'];

describe('every scenario is as it was decided, and under the same rules the same', () => {
  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { store } = await played(scenario);
      const { findings } = await answered(audit(store));
      expect(findings.filter(({ check }) => !notOfScenarios.includes(check))).toEqual([]);
      const { orders, same } = await answered(whatIf(store, { keys: {} }));
      expect(same).toBe(orders);
    },
  );
});
