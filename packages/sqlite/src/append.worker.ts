/**
 * `node append.worker.js <file> <writers> <appends> <pragma>…`: each writer appends three events at a time
 * and immediately prints `acknowledged <last position> <id> <id> <id>`. A failed append is printed with its
 * code and repeated until it is acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { EventStore, NewEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { eventFile } from './event-file.js';
import { sqliteEventStore } from './sqlite-event-store.js';
import { withDatabase } from './with-database.js';

const [file = '', writers = '1', appends = 'Infinity', ...pragmas] = process.argv.slice(2);

const librarySystem = 'library-1';

const say = (line: string) => writeSync(1, `${line}\n`);

const threeEvents = (): readonly NewEvent[] => {
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  return ids.map((id, index) => ({
    id,
    type: 'Reserved',
    schemaVersion: 1,
    tags: [`append:${ids[0]}`, `title:${index}`],
    data: { append: ids },
    metadata: {},
  }));
};

const appendOnce = async (store: EventStore, events: readonly NewEvent[]): Promise<void> => {
  const answer = await store.append(events);
  if (E.isRight(answer)) {
    say(`acknowledged ${answer.right.last.position} ${events.map(({ id }) => id).join(' ')}`);
    return;
  }
  const read = await store.read('everything');
  say(
    `${answer.left.code}, ${E.isRight(read) ? `${read.right.events.length} events can be read` : read.left.code}`,
  );
  await appendOnce(store, events);
};

const write = async (store: EventStore): Promise<void> => {
  for (let append = 0; append < Number(appends); append += 1) await appendOnce(store, threeEvents());
};

say('opening');
const store = withDatabase(file, { ...eventFile, librarySystem }, (db) => {
  pragmas.forEach((pragma) => db.pragma(pragma));
  return sqliteEventStore(db, { librarySystem, clock: () => new Date() });
});
if (E.isLeft(store)) throw store.left;
await Promise.all(Array.from({ length: Number(writers) }, () => write(store.right)));
await store.right.close();
