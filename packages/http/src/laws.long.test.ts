import { join } from 'node:path';
import { chooseRuns, describeWithProgram } from '@torioki/event-store/contract';
import { check, renderReport, startDriver } from '@torioki/laws';
import { describe, expect, it } from 'vitest';
import { serveForLaws } from './testing/serve-for-laws.js';

const driver = join(import.meta.dirname, '../drivers/laws.py');
const patience = { timeout: 1_800_000 };

describeWithProgram(describe, 'python3', 'a library over HTTP', () => {
  it('keeps every law that binds it, for a client in Python', patience, async () => {
    const served = await serveForLaws();
    const system = await startDriver('python3', [driver, served.url]);
    try {
      const report = await check(system, { orders: chooseRuns(200, 10_000), rounds: chooseRuns(5, 200) });
      expect(report.failures, renderReport(report)).toEqual([]);
      const notHeld = report.laws.flatMap(({ law, ending }) => (ending.is === 'holds' ? [] : [law.id]));
      expect(notHeld).toEqual(['restart']);
    } finally {
      await system.close();
      await served.close();
    }
  });
});
