import { orThrow } from '@torioki/event-store';
import { compareOutcomes } from '@torioki/audit';
import { describe, expect, it } from 'vitest';
import { auditStore } from './oracle/findings.js';
import { playScenario } from './scenarios/play-scenario.js';
import { scenarios } from './scenarios/index.js';

describe('every scenario obeys the guide, and has the same outcome when decided again or under the same rules', () => {
  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { store } = await playScenario(scenario);
      expect(await auditStore(store)).toEqual([]);
      const { orders, same } = orThrow(await compareOutcomes(store, { keys: {} }));
      expect(same).toBe(orders);
    },
  );
});
