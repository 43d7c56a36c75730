/** An audit of a whole history, in a process of its own: its speed by processor time, and its memory. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inMemoryEventStore, pagesOfRecords, runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { commandByCommand } from '../lending/commands-of-a-life.js';
import { orThrow } from '../or-throw.js';
import { recordAll } from '../record-all.js';
import { sized } from '../size.js';
import { librarySystem } from '../stores.js';

const commands = sized(100_000, 2_000);
const file = fileOf('audited');

const played = inMemoryEventStore({ librarySystem });
await recordAll(played, lendingEventCodec, library);
const next = commandByCommand(runner({ store: played, codec: lendingEventCodec }));
for (let n = 0; n < commands; n += 1) await next();
const kept = orThrow(await openSqliteEventStore({ file, librarySystem }));
for await (const page of pagesOfRecords(played)) orThrow(await kept.copy(orThrow(page)));
await kept.close();

interface Audited {
  readonly events: number;
  readonly decisions: number;
  readonly seconds: number;
  readonly mb: number;
}

const audited = (): Promise<Audited> =>
  new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('../audited.worker.js', import.meta.url)), [file]);
    let told: Audited | undefined;
    worker.on('message', (figures) => (told = figures as Audited));
    worker.on('exit', (code) => (told ? resolve(told) : reject(new Error(`The audit ended with ${code}`))));
  });

const all = [await audited()];
for (let round = 1; round < sized(3, 1); round += 1) all.push(await audited());
const events = all[0]?.events ?? 0;
report(`An audit of ${events.toLocaleString('en')} events on SQLite`, [
  {
    what: 'decisions, a second of processor time',
    unit: '/s',
    rounds: all.map(({ decisions, seconds }) => decisions / seconds),
  },
  { what: 'memory', unit: 'MB', rounds: all.map(({ mb }) => mb), atMost: 400 },
]);
