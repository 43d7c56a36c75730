/** A million rows of an old system, taken over into a history on SQLite by `torioki`, and the same file given once more. */
import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { invented } from '../invented-old-system.js';
import { recordAll } from '../record-all.js';
import { sized } from '../size.js';
import { sqliteStore } from '../stores.js';

const rows = sized(1_000_000, 5_000);
const [file, history] = [fileOf('old.csv'), 'history'];

const store = await sqliteStore(history);
await recordAll(store, lendingEventCodec, library);
await store.close();
await pipeline(Readable.from(invented(rows)), createWriteStream(file));

const torioki = fileURLToPath(new URL('bin/torioki.js', import.meta.resolve('@torioki/cli')));
const tellsMemory = new URL('../tells-memory.worker.js', import.meta.url).href;

interface TakenOver {
  readonly taken: number;
  readonly again: number;
  readonly seconds: number;
  readonly mb: number;
}

/** Takes the file over: how many rows, how long it took, and the memory of the process, in megabytes. */
const takenOver = (...more: readonly string[]): Promise<TakenOver> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const by = ['--from', 'old', '--by', '1', '--at', 'HQ', '--lang', 'en'];
    const taking = fork(torioki, ['take-over', ...by, ...more, file, fileOf(history)], {
      execArgv: ['--import', tellsMemory],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let [mb, printed] = [0, ''];
    taking.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    taking.on('message', (peak) => (mb = Number(peak)));
    taking.on('close', (code) => {
      const [, taken, again] = /^Rows taken over: (\d+); taken over before: (\d+);/m.exec(printed) ?? [];
      if (code !== 0) reject(new Error(`torioki take-over ended with ${code}: ${printed}`));
      const seconds = (performance.now() - since) / 1_000;
      resolve({ taken: Number(taken), again: Number(again), seconds, mb });
    });
  });

const first = await takenOver('--open');
const again = await takenOver();
if (first.taken !== rows || again.again !== rows) throw new Error(JSON.stringify({ first, again }));

report(`${rows.toLocaleString('en')} rows of an old system, taken over on SQLite`, [
  { what: 'taking them over', unit: 's', rounds: [first.seconds], atMost: 600 },
  { what: 'memory of the process', unit: 'MB', rounds: [first.mb] },
  { what: 'the same file again', unit: 's', rounds: [again.seconds] },
]);
