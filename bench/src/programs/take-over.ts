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

/** Takes the file over: how long it took, in seconds, and the memory of the process, in megabytes. */
const takenOver = (...more: readonly string[]): Promise<{ readonly seconds: number; readonly mb: number }> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const given = ['take-over', '--from', 'old', '--by', '1', '--at', 'HQ', ...more, file, fileOf(history)];
    const taking = fork(torioki, given, {
      execArgv: ['--import', tellsMemory],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let mb = 0;
    taking.on('message', (peak) => (mb = Number(peak)));
    taking.on('exit', (code) => {
      if (code !== 0) reject(new Error(`torioki take-over ended with ${code}`));
      else resolve({ seconds: (performance.now() - since) / 1_000, mb });
    });
  });

const first = await takenOver('--open');
const again = await takenOver();

report(`${rows.toLocaleString('en')} rows of an old system, taken over on SQLite`, [
  { what: 'taking them over', unit: 's', rounds: [first.seconds], atMost: 600 },
  { what: 'memory of the process', unit: 'MB', rounds: [first.mb] },
  { what: 'the same file again', unit: 's', rounds: [again.seconds] },
]);
