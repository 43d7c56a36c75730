import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { checkWithFaults, renderFaults } from './check-with-faults.js';

it('detects each fault in the answers of the guide by a law of the fault', async () => {
  const faults = await checkWithFaults(guideSystem, 1);
  expect(faults.filter(({ is }) => is !== 'seen')).toEqual([]);
  expect(renderFaults(faults)).toBe(
    '18 faults added to the answers: 18 seen, 18 by their law. The law at-once was not checked, because these orders come one after another.',
  );
  expect(Math.max(...faults.map(({ orders }) => orders))).toBeLessThan(400);
});

it('reports a fault without effect as not applicable: naive gives only one reason', async () => {
  const faults = await checkWithFaults(naive(), 1);
  expect(faults.filter(({ is }) => is !== 'seen').map(({ id, is }) => ({ id, is }))).toEqual([
    { id: 'last-reason', is: 'not applicable' },
    { id: 'undoes-nothing', is: 'not applicable' },
    { id: 'to-others', is: 'not applicable' },
    { id: 'mailed-twice', is: 'not applicable' },
  ]);
  expect(renderFaults(faults)).toContain(
    '; 4 not applicable: last-reason, undoes-nothing, to-others, mailed-twice.',
  );
});
