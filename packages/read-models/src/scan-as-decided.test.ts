import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { checkScans } from './testing/check-scans.js';

it('a scan names the one command that its decision accepts, or none', { timeout: 600_000 }, async () => {
  expect((await checkScans(chooseRuns(40, 1_000))).size).toBeGreaterThan(10);
});
