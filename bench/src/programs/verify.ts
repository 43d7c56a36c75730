/** Verifies a history on SQLite, and measures the longest stop of the process during this. */
import { report } from '../figure.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { longestStop } from '../longest-stop.js';
import { measureByTurns, rateOf } from '../rounds.js';
import { chooseSize } from '../size.js';
import { verifyStore } from '../verifying.js';

const events = chooseSize(100_000, 10_000);
const store = await sqliteStoreOf('history', firstOf(events));

const { rate, stop } = await measureByTurns({
  rate: rateOf(() => verifyStore(store)),
  stop: () => longestStop(() => verifyStore(store)),
});
await store.close();

report(`Verifying ${events.toLocaleString('en')} events on SQLite`, [
  { label: 'events', unit: '/s', rounds: rate, atLeast: 100_000 },
  { label: 'the longest stop', unit: 'ms', rounds: stop, atMost: 10 },
]);
