/** Decides every command of a history again, the oldest first. */
import { reExecute, runner } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { allDecisions, library } from '@torioki/lending/samples';
import { report } from '../figure.js';
import { sqliteStoreOf } from '../lending/histories.js';
import { orderByOrder } from '../lending/orders-of-a-life.js';
import { orThrow } from '../or-throw.js';
import { byTurns, rateOf } from '../rounds.js';
import { sized } from '../size.js';

const commands = sized(2_000, 200);

const store = await sqliteStoreOf('history', library);
const order = orderByOrder(runner({ store, codec: lendingEventCodec }));
/** Where the first event of each command stands. */
const positions: number[] = [];
for (let n = 0; n < commands; n += 1) {
  const outcome = await order();
  positions.push(outcome.position - outcome.events.length + 1);
}

const { whole } = await byTurns({
  whole: rateOf(async () => {
    for (const position of positions) {
      const { is } = orThrow(await reExecute(store, lendingEventCodec, allDecisions, position));
      if (is !== 'same') throw new Error(`The command at ${position} comes out ${is}.`);
    }
    return positions.length;
  }),
});
await store.close();

report('Re-execution of a whole history', [
  {
    what: `${commands.toLocaleString('en')} commands, oldest first`,
    unit: '/s',
    rounds: whole,
    atLeast: 4_000,
  },
]);
