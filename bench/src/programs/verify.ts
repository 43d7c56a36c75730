/** Verifies a history on SQLite, and measures the longest stop meanwhile. */
import { report } from '../figure.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { longestStop } from '../longest-stop.js';
import { byTurns, rateOf } from '../rounds.js';
import { sized } from '../size.js';
import { verified } from '../verifying.js';

const events = sized(100_000, 10_000);
const store = await sqliteStoreOf('history', firstOf(events));

const { rate, stop } = await byTurns({
  rate: rateOf(() => verified(store)),
  stop: () => longestStop(() => verified(store)),
});
await store.close();

report(`Verifying ${events.toLocaleString('en')} events on SQLite`, [
  { what: 'events', unit: '/s', rounds: rate, atLeast: 100_000 },
  { what: 'the longest stop', unit: 'ms', rounds: stop, atMost: 10 },
]);
