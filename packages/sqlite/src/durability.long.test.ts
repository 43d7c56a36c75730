import { randomInt } from 'node:crypto';
import { verifyChain, type StoredEvent } from '@torioki/event-store';
import { unwrapAnswer, describeWithProgram, chooseRuns } from '@torioki/event-store/contract';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';
import { readPrintedLines } from './testing/read-printed-lines.js';

/** The file writes and acknowledgements of a writer, read from a trace. */
interface TracedWrites {
  readonly acknowledged: number;
  /**
   * Acknowledgements while the log had data that were not synced. A power failure at that moment would lose
   * them.
   */
  readonly atRisk: number;
  /** Acknowledgements without a write to the log since the previous acknowledgement. */
  readonly unwritten: number;
  /** The number of syncs of the log. */
  readonly syncs: number;
}

const logWritten = /^\d+ +pwrite64\(\d+<[^>]*-wal>.* = \d+$/;
const logSynced = /^\d+ +f(?:data)?sync\(\d+<[^>]*-wal>\) += 0$/;
const acknowledgement = /^\d+ +write\(1<[^>]*>, "acknowledged /;

/** Reads a trace of one writing thread, call by call. */
const readTrace = (trace: string): TracedWrites => {
  let unsynced = false;
  let written = false;
  const found = { acknowledged: 0, atRisk: 0, unwritten: 0, syncs: 0 };
  for (const line of trace.split('\n')) {
    if (logWritten.test(line)) {
      unsynced = true;
      written = true;
    } else if (logSynced.test(line)) {
      unsynced = false;
      found.syncs += 1;
    } else if (acknowledgement.test(line)) {
      found.acknowledged += 1;
      if (unsynced) found.atRisk += 1;
      if (!written) found.unwritten += 1;
      written = false;
    }
  }
  return found;
};

/** Runs `append.worker` with these arguments under strace. */
const traceWrites = async (file: string, ...args: readonly (string | number)[]): Promise<TracedWrites> => {
  const trace = `${file}.trace`;
  const strace = ['strace', '-f', '-y', '-qq', '-e', 'trace=pwrite64,write,fsync,fdatasync', '-o', trace];
  await readPrintedLines(startWorker('append', [file, ...args], strace));
  return readTrace(readFileSync(trace, 'utf8'));
};

const mostAcknowledged = 60;

/**
 * Starts a writer and kills it after it has printed some lines, perhaps before it has opened the file.
 * Returns its acknowledgements.
 */
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
  const kills = chooseRuns(6, 100);

  it(
    'loses no acknowledged append, tears no append and leaves the chain whole',
    { timeout: 300_000 },
    async () => {
      const file = scratchFile();
      const acknowledged: string[] = [];
      for (let kill = 1; kill <= kills; kill += 1) acknowledged.push(...(await killedWriter(file)));
      const store = await openStore(file);
      const history = await unwrapAnswer(store.records());
      expect(acknowledged.length).toBeGreaterThan(kills);
      expect(acknowledged.filter((line) => !asAcknowledged(history)(line))).toEqual([]);
      const appends = history.map(({ data }) => JSON.stringify(data['append']));
      expect(appends.filter((append, at) => append !== appends[at - (at % 3)])).toEqual([]);
      expect(history.length).toBe(3 * new Set(appends).size);
      expect(await unwrapAnswer(verifyChain(store))).toMatchObject({ position: history.length });
      const check = new Database(file).pragma('integrity_check', { simple: true });
      expect(check).toBe('ok');
      console.info(
        `${kills} kills: ${acknowledged.length} appends acknowledged, ${history.length / 3} recorded`,
      );
    },
  );
});

describeWithProgram(describe, 'strace', 'An acknowledged append was synced first', () => {
  describe('an acknowledged append', () => {
    it('was synced to the disk before, as a trace of the file writes shows', async () => {
      const traced = await traceWrites(scratchFile(), 1, 300);
      expect(traced).toMatchObject({ acknowledged: 300, unwritten: 0, atRisk: 0 });
    });

    it('would not have been synced before with synchronous=NORMAL, as the same trace shows', async () => {
      const traced = await traceWrites(scratchFile(), 1, 30, 'synchronous = NORMAL');
      expect(traced).toMatchObject({ acknowledged: 30, unwritten: 0, atRisk: 30 });
    });

    it('shares its sync with all appends in flight', async () => {
      const alone = await traceWrites(scratchFile(), 1, 64);
      const together = await traceWrites(scratchFile(), 64, 1);
      expect(together).toMatchObject({ acknowledged: 64, atRisk: 0 });
      expect(alone.syncs - together.syncs).toBe(63);
    });
  });
});
