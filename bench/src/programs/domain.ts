/** The real domain: reserve, secure, lend and return, with the ten live read models beside it. */
import { runner, type EventStore, orThrow } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import { library } from '@torioki/lending/samples';
import { inMemoryDocuments, openProjection } from '@torioki/projection';
import { readModels } from '@torioki/read-models';
import { report } from '../figure.js';
import { lifeByLife, commandsALife } from '../lending/commands-of-a-life.js';
import { recordAll } from '../record-all.js';
import { measureByTurns, perSecond } from '../rounds.js';
import { chooseSize } from '../size.js';
import { librarySystem, memoryStore, sqliteStore } from '../stores.js';

const lives = chooseSize(1_000, 50);
const closing: (() => Promise<void>)[] = [];

const living = async (store: EventStore, inFlight: number) => {
  await recordAll(store, lendingEventCodec, library);
  const { projection } = orThrow(
    await openProjection({
      store,
      codec: lendingEventCodec,
      models: readModels,
      documents: inMemoryDocuments(librarySystem),
    }),
  );
  closing.push(async () => {
    await projection.close();
    await store.close();
  });
  return perSecond(lives, lifeByLife(runner({ store, codec: lendingEventCodec })), inFlight);
};

const found = await measureByTurns({
  one: await living(await sqliteStore('one'), 1),
  together: await living(await sqliteStore('together'), 16),
  memory: await living(memoryStore(), 1),
});
for (const close of closing) await close();

const commands = (lives: readonly number[]) => lives.map((rate) => rate * commandsALife);

report('The commands of lending, with all read models kept up to date', [
  { label: 'SQLite, one at a time', unit: '/s', rounds: commands(found.one), atLeast: 750 },
  { label: 'SQLite, 16 in flight', unit: '/s', rounds: commands(found.together), atLeast: 2_000 },
  { label: 'in memory', unit: '/s', rounds: commands(found.memory), atLeast: 3_500 },
]);
