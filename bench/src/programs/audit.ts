/** An audit of a history of a million events, and its export verified alone: each in a process of its own. */
import { fork, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exported } from '@torioki/audit';
import { lastPlace, runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { lifeByLife } from '../lending/commands-of-a-life.js';
import { orThrow } from '../or-throw.js';
import { recordAll } from '../record-all.js';
import { sized } from '../size.js';
import { librarySystem } from '../stores.js';

const lives = sized(200_000, 400);
const inFlight = 64;
const file = fileOf('audited');
const exportFile = fileOf('audited.jsonl');

const store = orThrow(await openSqliteEventStore({ file, librarySystem }));
await recordAll(store, lendingEventCodec, library);
const live = lifeByLife(runner({ store, codec: lendingEventCodec }));
const lane = async () => {
  for (let n = 0; n < lives / inFlight; n += 1) await live();
};
await Promise.all(Array.from({ length: inFlight }, lane));
const upTo = orThrow(await lastPlace(store));
async function* lines() {
  for await (const part of exported(store, upTo)) yield orThrow(part);
}
await writeFile(exportFile, lines());
await store.close();

interface Audited {
  readonly decisions: number;
  readonly seconds: number;
  readonly mb: number;
  readonly stop: number;
}

const audited = (): Promise<Audited> =>
  new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(new URL('../audited.worker.js', import.meta.url)), [file]);
    let told: Audited | undefined;
    worker.on('message', (figures) => (told = figures as Audited));
    worker.on('exit', (code) => (told ? resolve(told) : reject(new Error(`The audit ended with ${code}`))));
  });

const verifiedAlone = (): number => {
  const worker = fileURLToPath(new URL('../verified-alone.worker.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [worker, exportFile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return upTo.position / Number(stdout.trim().split('\n').at(-1));
};

const audits: Audited[] = [];
const alone: number[] = [];
for (let round = 0; round < sized(3, 1); round += 1) {
  audits.push(await audited());
  alone.push(verifiedAlone());
}
report(`An audit of ${upTo.position.toLocaleString('en')} events on SQLite`, [
  {
    what: 'decisions, a second of processor time',
    unit: '/s',
    rounds: audits.map(({ decisions, seconds }) => decisions / seconds),
    atLeast: 4_000,
  },
  { what: 'memory', unit: 'MB', rounds: audits.map(({ mb }) => mb), atMost: 400 },
  { what: 'the longest stop', unit: 'ms', rounds: audits.map(({ stop }) => stop), atMost: 10 },
  {
    what: 'events by the verifier that stands alone, a second of processor time',
    unit: '/s',
    rounds: alone,
    atLeast: 40_000,
  },
]);
