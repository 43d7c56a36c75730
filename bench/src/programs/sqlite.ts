/** Decisions on SQLite, compared with bare statements and Emmett; the disk's time for one decision. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { bareSqliteLoans } from '../loans/bare-sqlite-loans.js';
import { emmettAsShipped, emmettTuned } from '../loans/emmett-sqlite-loans.js';
import { measureRenewals, type Loans } from '../loans/loans.js';
import { toriokiLoans } from '../loans/torioki-loans.js';
import { measureByTurns, middleMs, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { sqliteStore } from '../stores.js';

const perLoan = 10;
const loans = chooseSize(2_000, 500);
const decisions = chooseSize(2_000, 200);
const together = 64;

const all: Loans[] = [];

const filled = async (kept: Loans, inFlight = 1) => {
  all.push(kept);
  await kept.fill(loans, perLoan);
  return measureRenewals(kept, decisions, inFlight);
};

const ours = async (name: string, cold: boolean): Promise<Loans> =>
  toriokiLoans(await sqliteStore(name), { cold });

/** A file to measure the disk work of a transaction: a page is appended to it and synced. */
const log = openSync(fileOf('log'), 'a');
const page = Buffer.alloc(4_096);
const sync = middleMs(decisions, () => {
  writeSync(log, page);
  fdatasyncSync(log);
});

const { disk, floor, warm, cold, warmTogether, coldTogether, tuned, shipped } = await measureByTurns({
  disk: sync,
  floor: await filled(bareSqliteLoans(fileOf('floor'))),
  warm: await filled(await ours('warm', false)),
  cold: await filled(await ours('cold', true)),
  warmTogether: await filled(await ours('warm-together', false), together),
  coldTogether: await filled(await ours('cold-together', true), together),
  tuned: await filled(await emmettTuned(fileOf('tuned'))),
  shipped: await filled(emmettAsShipped(fileOf('shipped'))),
});
for (const kept of all) await kept.close();
closeSync(log);

report(`On SQLite, decisions that read 10 events, ${(loans * perLoan).toLocaleString('en')} events`, [
  { label: 'a page written and synced', unit: 'ms', rounds: disk },
  { label: 'bare statements, one at a time', unit: '/s', rounds: floor },
  { label: 'warm, one at a time', unit: '/s', rounds: warm },
  { label: 'cold, one at a time', unit: '/s', rounds: cold },
  { label: 'warm, 64 in flight', unit: '/s', rounds: warmTogether },
  { label: 'cold, 64 in flight', unit: '/s', rounds: coldTogether },
  { label: 'Emmett, one connection', unit: '/s', rounds: tuned },
  { label: 'Emmett as shipped', unit: '/s', rounds: shipped },
  { label: 'warm ÷ bare statements', unit: '×', rounds: ratio(warm, floor), atLeast: 0.65 },
  { label: 'cold ÷ bare statements', unit: '×', rounds: ratio(cold, floor), atLeast: 0.45 },
  { label: 'warm, 64 in flight ÷ bare', unit: '×', rounds: ratio(warmTogether, floor), atLeast: 2.2 },
  { label: 'cold, 64 in flight ÷ bare', unit: '×', rounds: ratio(coldTogether, floor), atLeast: 1 },
  { label: 'warm ÷ Emmett, one connection', unit: '×', rounds: ratio(warm, tuned), atLeast: 3.5 },
  { label: 'cold ÷ Emmett, one connection', unit: '×', rounds: ratio(cold, tuned), atLeast: 2.5 },
  { label: 'warm ÷ Emmett as shipped', unit: '×', rounds: ratio(warm, shipped) },
]);
