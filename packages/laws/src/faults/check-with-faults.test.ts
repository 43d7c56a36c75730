import { expect, it } from 'vitest';
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

it('names the faults without effect', () => {
  const fault = { description: 'a fault', by: [], orders: 3_000 };
  expect(
    renderFaults([
      { ...fault, id: 'last-reason', is: 'not applicable' },
      { ...fault, id: 'late', is: 'seen' },
      { ...fault, id: 'to-others', is: 'not applicable' },
    ]),
  ).toContain('1 seen, 1 by their law; 2 not applicable: last-reason, to-others.');
});
