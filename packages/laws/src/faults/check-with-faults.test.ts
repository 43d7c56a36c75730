import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { checkWithFaults, renderFaults } from './check-with-faults.js';

it('each fault that is laid over the answers of a system by the guide is seen, and by a law of its own', async () => {
  const faults = await checkWithFaults(guideSystem, 1);
  expect(faults.filter(({ is }) => is !== 'seen')).toEqual([]);
  expect(renderFaults(faults)).toBe(
    '17 faults laid over the answers: 17 seen, 17 by their law. At-once was not checked with them: they are laid over one order after another.',
  );
  expect(Math.max(...faults.map(({ orders }) => orders))).toBeLessThan(400);
});

it('a fault that finds nothing to change is not applicable: naive gives one reason only', async () => {
  const faults = await checkWithFaults(naive(), 1);
  expect(faults.filter(({ is }) => is !== 'seen').map(({ id, is }) => ({ id, is }))).toEqual([
    { id: 'last-reason', is: 'not applicable' },
    { id: 'to-others', is: 'not applicable' },
    { id: 'mailed-twice', is: 'not applicable' },
  ]);
  expect(renderFaults(faults)).toContain('; 3 not applicable: last-reason, to-others, mailed-twice.');
});
