/** Migrates a million rows of an old system into a history on SQLite with `torioki`, and then again. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { inventRows } from '../invented-old-system.js';
import { recordAll } from '../record-all.js';
import { chooseSize } from '../size.js';
import { sqliteStore } from '../stores.js';
import { runTorioki } from '../torioki.js';

const rows = chooseSize(1_000_000, 5_000);
const [file, history] = [fileOf('old.csv'), 'history'];

const store = await sqliteStore(history);
await recordAll(store, lendingEventCodec, library);
await store.close();
await pipeline(Readable.from(inventRows(rows)), createWriteStream(file));

/** Migrates the file. Returns the number of rows, the time and the memory of the process. */
const migrate = async (...more: readonly string[]) => {
  const by = ['--from', 'old', '--by', '1', '--at', 'HQ', '--json'];
  const { printed, ...figures } = await runTorioki('migrate', ...by, ...more, file, fileOf(history));
  const { migrated, migratedBefore } = JSON.parse(printed) as {
    readonly migrated: number;
    readonly migratedBefore: number;
  };
  return { migrated, migratedBefore, ...figures };
};

const first = await migrate('--open');
const again = await migrate();
if (first.migrated !== rows || again.migratedBefore !== rows)
  throw new Error(JSON.stringify({ first, again }));

report(`${rows.toLocaleString('en')} rows of an old system, migrated on SQLite`, [
  { label: 'migrating them', unit: 's', rounds: [first.seconds], atMost: 600 },
  { label: 'memory of the process', unit: 'MB', rounds: [first.mb] },
  { label: 'the same file again', unit: 's', rounds: [again.seconds] },
]);
