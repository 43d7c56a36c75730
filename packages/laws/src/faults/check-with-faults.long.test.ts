import { expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { checkWithFaults, renderFaults } from './check-with-faults.js';

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
