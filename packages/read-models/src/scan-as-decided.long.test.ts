import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { checkScans } from './testing/check-scans.js';

it('a scan names the one command that its decision accepts, or none', { timeout: 14_400_000 }, async () => {
  const scans = await checkScans(chooseRuns(1_000, 100_000));
  console.info(Object.fromEntries([...scans].toSorted()));
  expect(scans.size).toBeGreaterThan(20);
});
