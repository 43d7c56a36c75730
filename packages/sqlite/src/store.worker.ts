/**
 * `node store.worker.js <file>`: calls the store's functions. Each line of input is a JSON list of a
 * function's name and its arguments. Prints each answer as JSON.
 */
import { orThrow } from '@torioki/event-store';
import { createInterface } from 'node:readline';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

type Verb = (...given: readonly unknown[]) => Promise<unknown>;

const [file = ''] = process.argv.slice(2);

const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: 'library-1' }));
for await (const line of createInterface({ input: process.stdin })) {
  const [verb = '', ...given] = JSON.parse(line) as readonly [string?, ...unknown[]];
  console.log(JSON.stringify(await (Reflect.get(store, verb) as Verb)(...given)));
}
await store.close();
