/**
 * `node decide.worker.js <connection>` decides the command in each line of its input, on a history in PostgreSQL.
 * It prints the outcome of each command in a line.
 */
import { createInterface } from 'node:readline';
import { orThrow, runner, type Command, type Decision } from '@torioki/event-store';
import { decisions, lendingEventCodec, release, type LendingEvent, type Refusal } from '@torioki/lending';
import { openPostgresEventStore } from '@torioki/postgres';

const [connection = ''] = process.argv.slice(2);
const { store } = orThrow(await openPostgresEventStore({ librarySystem: 'example', connection }));
const run = runner({ store, codec: lendingEventCodec, decidedBy: release });
const all: readonly Decision<Command, LendingEvent, Refusal>[] = Object.values(decisions);

const decide = async (line: string): Promise<void> => {
  const command = JSON.parse(line) as Command;
  const decision = all.find(({ type }) => type === command.type);
  if (decision === undefined) throw new Error(`The command ${command.type} is unknown.`);
  const outcome = await run(decision, command);
  const reason = outcome.is === 'failed' ? outcome.error.message : JSON.stringify(outcome);
  console.log(JSON.stringify({ id: command.id, is: outcome.is, reason }));
};

const open = new Set<Promise<void>>();
for await (const line of createInterface(process.stdin)) {
  const one = decide(line).finally(() => open.delete(one));
  open.add(one);
}
await Promise.all(open);
await store.close();
