/** Boundaries of a thousand events, compared with boundaries of ten, in SQLite histories of equal length. */
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { bareSqliteLoans } from '../loans/bare-sqlite-loans.js';
import type { Loans } from '../loans/loans.js';
import { toriokiLoans } from '../loans/torioki-loans.js';
import { measureByTurns, perSecond, ratio } from '../rounds.js';
import { chooseSize } from '../size.js';
import { sqliteStore } from '../stores.js';

const events = chooseSize(100_000, 20_000);
/** The number of long loans. In both histories, this number of loans is renewed again and again. */
const renewedLoans = events / 1_000;
const decisions = 1_000;
const all: Loans[] = [];

const filled = async (kept: Loans, perLoan: number) => {
  all.push(kept);
  await kept.fill(events / perLoan, perLoan);
  return perSecond(decisions, (n) => kept.renew(n % renewedLoans));
};

const ours = async (name: string, cold: boolean): Promise<Loans> =>
  toriokiLoans(await sqliteStore(name), { cold });

const { floor, warm, cold, warmLong, coldLong, floorLong } = await measureByTurns({
  floor: await filled(bareSqliteLoans(fileOf('floor')), 10),
  warm: await filled(await ours('warm', false), 10),
  cold: await filled(await ours('cold', true), 10),
  floorLong: await filled(bareSqliteLoans(fileOf('floor-long')), 1_000),
  warmLong: await filled(await ours('warm-long', false), 1_000),
  coldLong: await filled(await ours('cold-long', true), 1_000),
});
for (const kept of all) await kept.close();

report(`Decisions that read 1,000 of ${events.toLocaleString('en')} events, on SQLite, one at a time`, [
  { label: 'warm, 1,000 events', unit: '/s', rounds: warmLong },
  { label: 'cold, 1,000 events', unit: '/s', rounds: coldLong },
  { label: 'bare statements, 1,000 events', unit: '/s', rounds: floorLong },
  { label: 'warm, 1,000 events ÷ 10', unit: '×', rounds: ratio(warmLong, warm), atLeast: 0.9 },
  { label: 'cold, 1,000 events ÷ 10', unit: '×', rounds: ratio(coldLong, cold) },
  { label: 'bare statements, 1,000 events ÷ 10', unit: '×', rounds: ratio(floorLong, floor) },
  { label: 'cold ÷ bare statements, 1,000 events', unit: '×', rounds: ratio(coldLong, floorLong) },
]);
