import { randomInt } from 'node:crypto';
import { chooseRuns } from '@torioki/event-store/contract';
import { describe, it } from 'vitest';
import { checkUndone, expectAllReached } from './testing/check-undone.js';

/** Parts of 100,000 histories, each within the time of a test. */
const parts = Array.from({ length: 10 }, (_, index) => index + 1);

describe('a command that is undone', { timeout: 7_200_000 }, () => {
  it.each(parts)('leaves every document and every aggregate as it was, part %i of 10', async () => {
    const numRuns = chooseRuns(200, 10_000);
    expectAllReached(await checkUndone(3, { numRuns, seed: randomInt(2 ** 31) }));
  });
});
