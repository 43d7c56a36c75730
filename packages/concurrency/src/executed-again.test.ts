import { describe, expect, it } from 'vitest';
import { executedAgain } from './oracle/executed-again.js';
import { played } from './scenarios/played.js';
import { scenarios } from './scenarios/index.js';

describe('every accepted command, executed again from the recorded history alone, gives the same events', () => {
  it.each(scenarios.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { store } = await played(scenario);
      const again = await executedAgain(store);
      expect(again.length).toBeGreaterThan(0);
      expect(again.filter((is) => is !== 'same')).toEqual([]);
    },
  );
});
