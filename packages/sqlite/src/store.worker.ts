/**
 * Answers for a store on a file: `node store.worker.js <file>`. Each line on its input is a verb with its arguments, in
 * JSON; for each it prints the answer, in JSON.
 */
import { createInterface } from 'node:readline';
import * as E from 'fp-ts/lib/Either.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

type Verb = (...given: readonly never[]) => Promise<unknown>;

const [file = ''] = process.argv.slice(2);

const store = await openSqliteEventStore({ file, librarySystem: 'library-1' });
if (E.isLeft(store)) throw store.left;
const verbs = store.right as unknown as Readonly<Record<string, Verb>>;
for await (const line of createInterface({ input: process.stdin })) {
  const [verb = '', ...given] = JSON.parse(line) as readonly [string?, ...never[]];
  console.log(JSON.stringify(await verbs[verb]?.(...given)));
}
await store.right.close();
