import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { checkWithFaults, renderFaults } from './check-with-faults.js';

it('detects each fault in the answers of the guide by a law of the fault', async () => {
  const faults = await checkWithFaults(guideSystem, 1);
  expect(faults.filter(({ is }) => is !== 'seen')).toEqual([]);
  expect(renderFaults(faults)).toBe(
    '17 faults added to the answers: 17 seen, 17 by their law. The law at-once was not checked, because these orders come one after another.',
  );
  expect(Math.max(...faults.map(({ orders }) => orders))).toBeLessThan(400);
});

it('reports a fault without effect as not applicable: naive gives only one reason', async () => {
  const faults = await checkWithFaults(naive(), 1);
  expect(faults.filter(({ is }) => is !== 'seen').map(({ id, is }) => ({ id, is }))).toEqual([
    { id: 'last-reason', is: 'not applicable' },
    { id: 'to-others', is: 'not applicable' },
    { id: 'mailed-twice', is: 'not applicable' },
  ]);
  expect(renderFaults(faults)).toContain('; 3 not applicable: last-reason, to-others, mailed-twice.');
});
