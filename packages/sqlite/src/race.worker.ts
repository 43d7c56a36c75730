/**
 * `node race.worker.js <file>`: for each line `<round> <head>` of its input, it appends one event if the
 * boundary is unchanged since that head. It prints `won <position>`, or `lost` and the conflicting positions.
 */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { findLastCursor, orThrow } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const [file = ''] = process.argv.slice(2);

const boundary = ['copy:1'];

const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: 'library-1' }));
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [round, head] = line.split(' ').map(Number);
  const event = {
    id: randomUUID(),
    type: 'Secured',
    schemaVersion: 1,
    tags: boundary,
    data: { round: round ?? 0, by: process.pid },
    metadata: {},
  };
  const after = await findLastCursor(store, { upTo: head ?? 0 });
  if (E.isLeft(after)) throw after.left;
  const condition = { failIfEventsMatch: [{ types: ['Secured'], tags: boundary }], after: after.right };
  const answer = await store.append([event], condition);
  if (E.isRight(answer)) console.log(`won ${answer.right.last.position}`);
  else if (answer.left.code === 'append-condition-failed')
    console.log(`lost ${answer.left.details.positions.join(' ')}`);
  else throw answer.left;
}
await store.close();
