/** Audits a history of a million events. Runs the programs that read its export, each in its own process. */
import { spawnSync } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exportHistory } from '@torioki/audit';
import { findLastCursor, runner, orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { lifeByLife } from '../lending/commands-of-a-life.js';
import { recordAll } from '../record-all.js';
import { reportOf } from '../report-of.js';
import { chooseSize } from '../size.js';
import { librarySystem } from '../stores.js';
import { runTorioki } from '../torioki.js';

const lives = chooseSize(200_000, 400);
const inFlight = 64;
const file = fileOf('audited');
const exportFile = fileOf('audited.jsonl');

const { store } = orThrow(await openSqliteEventStore({ file, librarySystem }));
await recordAll(store, lendingEventCodec, library);
const live = lifeByLife(runner({ store, codec: lendingEventCodec }));
const lane = async () => {
  for (let n = 0; n < lives / inFlight; n += 1) await live();
};
await Promise.all(Array.from({ length: inFlight }, lane));
const upTo = orThrow(await findLastCursor(store));
await writeFile(exportFile, '');
orThrow(await exportHistory(store, upTo, (part) => appendFile(exportFile, part)));
await store.close();

interface Audited {
  readonly decisions: number;
  readonly seconds: { readonly book: number; readonly walk: number };
  readonly mb: number;
  readonly stops: { readonly working: number; readonly nothing: number };
}

/** The memory of a `torioki` command that reads the export. */
const memoryOf = async (verb: string, ...given: readonly string[]): Promise<number> =>
  (await runTorioki(verb, exportFile, ...given)).mb;

const verifiedAlone = (): number => {
  const worker = fileURLToPath(new URL('../independent-verifier.worker.js', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [worker, exportFile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return upTo.position / Number(stdout.trim().split('\n').at(-1));
};

const { decisions, seconds, mb, stops } = await reportOf<Audited>(
  fileURLToPath(new URL('../audit.worker.js', import.meta.url)),
  [file],
);
const memory = {
  verify: await memoryOf('verify'),
  audit: await memoryOf('audit'),
  export: await memoryOf('export', fileOf('exported.jsonl')),
};
report(`An audit of ${upTo.position.toLocaleString('en')} events on SQLite`, [
  {
    label: 'commands decided again, a second of processor time',
    unit: '/s',
    rounds: [decisions / seconds.walk],
    atLeast: 4_000,
  },
  {
    label: 'the same, with the chain verified too',
    unit: '/s',
    rounds: [decisions / (seconds.walk + seconds.book)],
  },
  { label: 'memory of a program that calls `audit`, with the heap of Node', unit: 'MB', rounds: [mb] },
  { label: 'longest stop of this program', unit: 'ms', rounds: [stops.working], atMost: 10 },
  { label: 'longest stop of an idle process meanwhile', unit: 'ms', rounds: [stops.nothing] },
  {
    label: 'events by the independent verifier, a second of processor time',
    unit: '/s',
    rounds: [verifiedAlone()],
    atLeast: 40_000,
  },
  ...Object.entries(memory).map(([verb, peak]) => ({
    label: `memory of \`torioki ${verb}\` of the export`,
    unit: 'MB' as const,
    rounds: [peak],
    atMost: 400,
  })),
]);
