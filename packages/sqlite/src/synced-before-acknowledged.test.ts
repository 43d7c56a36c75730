import { describe, expect, it } from 'vitest';
import { scratchFile } from './testing/scratch-file.js';
import { traceWrites } from './testing/traced-writes.js';

describe('an acknowledged append', () => {
  it('was synced to the disk first, as a trace of the file writes shows', async () => {
    const traced = await traceWrites(scratchFile(), 1, 300);
    expect(traced).toMatchObject({ acknowledged: 300, unwritten: 0, atRisk: 0 });
  });

  it('would not have been with synchronous=NORMAL, as the same trace shows', async () => {
    const traced = await traceWrites(scratchFile(), 1, 30, 'synchronous = NORMAL');
    expect(traced).toMatchObject({ acknowledged: 30, unwritten: 0, atRisk: 30 });
  });

  it('shares its sync with all that were in flight', async () => {
    const alone = await traceWrites(scratchFile(), 1, 64);
    const together = await traceWrites(scratchFile(), 64, 1);
    expect(together).toMatchObject({ acknowledged: 64, atRisk: 0 });
    expect(alone.syncs - together.syncs).toBe(63);
  });
});
