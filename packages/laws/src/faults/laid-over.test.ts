import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { byTheGuide } from '../system/by-the-guide.js';
import { faultsLaidOver, toldFaults } from './laid-over.js';

it('each fault that is laid over the answers of a system by the guide is seen, and by a law of its own', async () => {
  const faults = await faultsLaidOver(byTheGuide, 1);
  expect(faults.filter(({ is }) => is !== 'seen')).toEqual([]);
  expect(toldFaults(faults)).toBe(
    '17 faults laid over the answers: 17 seen, 17 by their law. At-once was not checked with them: they are laid over one order after another.',
  );
  expect(Math.max(...faults.map(({ orders }) => orders))).toBeLessThan(400);
});

it('a fault that finds nothing to change is not applicable: naive gives one reason only', async () => {
  const faults = await faultsLaidOver(naive(), 1);
  expect(faults.filter(({ is }) => is !== 'seen').map(({ id, is }) => ({ id, is }))).toEqual([
    { id: 'last-reason', is: 'not applicable' },
    { id: 'to-others', is: 'not applicable' },
    { id: 'mailed-twice', is: 'not applicable' },
  ]);
  expect(toldFaults(faults)).toContain('; 3 not applicable: last-reason, to-others, mailed-twice.');
});
