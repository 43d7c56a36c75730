/** What a boundary of a thousand events costs beside one of ten, on SQLite. */
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { bareSqliteLoans } from '../loans/bare-sqlite-loans.js';
import { renewing, type Loans } from '../loans/loans.js';
import { toriokiLoans } from '../loans/torioki-loans.js';
import { byTurns, ratio } from '../rounds.js';
import { sized } from '../size.js';
import { sqliteStore } from '../stores.js';

const loans = sized(100, 20);
const all: Loans[] = [];

const filled = async (kept: Loans, events: number) => {
  all.push(kept);
  await kept.fill(loans, events);
  return renewing(kept, loans);
};

const ours = async (name: string, cold: boolean): Promise<Loans> =>
  toriokiLoans(await sqliteStore(name), { cold });

const { floor, warm, cold, warmLong, coldLong, floorLong } = await byTurns({
  floor: await filled(bareSqliteLoans(fileOf('floor')), 10),
  warm: await filled(await ours('warm', false), 10),
  cold: await filled(await ours('cold', true), 10),
  floorLong: await filled(bareSqliteLoans(fileOf('floor-long')), 1_000),
  warmLong: await filled(await ours('warm-long', false), 1_000),
  coldLong: await filled(await ours('cold-long', true), 1_000),
});
for (const kept of all) await kept.close();

report('A boundary of 1,000 events, on SQLite, one at a time', [
  { what: 'warm, 1,000 events', unit: '/s', rounds: warmLong },
  { what: 'cold, 1,000 events', unit: '/s', rounds: coldLong },
  { what: 'bare statements, 1,000 events', unit: '/s', rounds: floorLong },
  { what: 'warm, 1,000 events ÷ 10', unit: '×', rounds: ratio(warmLong, warm), atLeast: 0.9 },
  { what: 'cold, 1,000 events ÷ 10', unit: '×', rounds: ratio(coldLong, cold) },
  { what: 'bare statements, 1,000 events ÷ 10', unit: '×', rounds: ratio(floorLong, floor) },
  { what: 'cold ÷ bare statements, 1,000 events', unit: '×', rounds: ratio(coldLong, floorLong) },
]);
