import { whatIf } from '@torioki/audit';
import { answered } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { findingsIn } from './oracle/findings.js';
import { played } from './scenarios/played.js';
import { scenarios } from './scenarios/index.js';

describe('every scenario obeys the guide, and has the same outcome when decided again or under the same rules', () => {
  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { store } = await played(scenario);
      expect(await findingsIn(store)).toEqual([]);
      const { orders, same } = await answered(whatIf(store, { keys: {} }));
      expect(same).toBe(orders);
    },
  );
});
