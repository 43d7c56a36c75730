/** Decides every command of a history again, oldest first. */
import { reExecuteAll, runner, orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { allDecisions, library } from '@torioki/lending/samples';
import { report } from '../figure.js';
import { sqliteStoreOf } from '../lending/histories.js';
import { commandByCommand } from '../lending/commands-of-a-life.js';
import { measureByTurns, rateOf } from '../rounds.js';
import { chooseSize } from '../size.js';

const commands = chooseSize(2_000, 200);

const store = await sqliteStoreOf('history', library);
const next = commandByCommand(runner({ store, codec: lendingEventCodec }));
for (let n = 0; n < commands; n += 1) await next();

const { whole } = await measureByTurns({
  whole: rateOf(async () => {
    let count = 0;
    for await (const executed of reExecuteAll(store, lendingEventCodec, allDecisions)) {
      const { position, execution } = orThrow(executed);
      if (execution.is === 'unexplained') continue;
      if (execution.is !== 'same')
        throw new Error(`The re-execution of the command at ${position} is ${execution.is}.`);
      count += 1;
    }
    return count;
  }),
});
await store.close();

report('Re-execution of a whole history', [
  {
    label: `${commands.toLocaleString('en')} commands, oldest first`,
    unit: '/s',
    rounds: whole,
    atLeast: 4_000,
  },
]);
