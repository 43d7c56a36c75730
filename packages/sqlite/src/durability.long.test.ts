import { randomInt } from 'node:crypto';
import { verifyChain, type StoredEvent } from '@torioki/event-store';
import { answered, needingProgram, runs } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { opened } from './testing/opened.js';
import { scratchFile } from './testing/scratch-file.js';
import { traceWrites } from './testing/traced-writes.js';
import { startWorker } from './testing/worker.js';

const mostAcknowledged = 60;

/** Kills a writer after it has printed some lines, perhaps before it has opened the file; its acknowledgements. */
const killedWriter = async (file: string): Promise<readonly string[]> => {
  const worker = startWorker('append', [file, 4]);
  const acknowledged: string[] = [];
  let left = randomInt(0, mostAcknowledged);
  for await (const line of worker.lines) {
    if (line.startsWith('acknowledged ')) acknowledged.push(line);
    if (left === 0) worker.child.kill('SIGKILL');
    left -= 1;
  }
  expect(await worker.ended).toBe('SIGKILL');
  return acknowledged;
};

const asAcknowledged = (history: readonly StoredEvent[]) => (line: string) => {
  const [, last, ...ids] = line.split(' ');
  const events = history.slice(Number(last) - ids.length, Number(last));
  return ids.every((id, index) => events[index]?.id === id);
};

describe('a writer killed at any moment', () => {
  const kills = runs(6, 100);

  it(
    'loses nothing acknowledged, tears nothing and leaves the chain whole',
    { timeout: 300_000 },
    async () => {
      const file = scratchFile();
      const acknowledged: string[] = [];
      for (let kill = 1; kill <= kills; kill += 1) acknowledged.push(...(await killedWriter(file)));
      const store = await opened(file);
      const history = await answered(store.records());
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(acknowledged.filter((line) => !asAcknowledged(history)(line))).toEqual([]);
      const appends = history.map(({ data }) => JSON.stringify(data['append']));
      expect(appends.filter((append, at) => append !== appends[at - (at % 3)])).toEqual([]);
      expect(history.length).toBe(3 * new Set(appends).size);
      expect(await answered(verifyChain(store))).toMatchObject({ position: history.length });
      const check = new Database(file).pragma('integrity_check', { simple: true });
      expect(check).toBe('ok');
      console.info(
        `${kills} kills: ${acknowledged.length} appends acknowledged, ${history.length / 3} recorded`,
      );
    },
  );
});

needingProgram(describe, 'strace', 'An acknowledged append was synced first', () => {
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
});
