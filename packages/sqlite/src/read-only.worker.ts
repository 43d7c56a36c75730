/**
 * `node read-only.worker.js <file>`: prints the results of opening, reading and appending as a user without
 * write permission. If root runs it, it first becomes such a user.
 */
import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import type { Answer } from '@torioki/event-store';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const nobody = 65_534;

/** Loads the native addon before the change of user, because the new user may be unable to read the addon's file. */
new Database(':memory:').close();
if (process.getuid?.() === 0) {
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}

const [file = ''] = process.argv.slice(2);

const say = async <A>(verb: string, answer: Answer<A>, show: (value: A) => string): Promise<void> => {
  const either = await answer;
  console.log(`${verb}: ${E.isLeft(either) ? either.left.code : show(either.right)}`);
};

const opened = await openSqliteEventStore({ file, librarySystem: 'library-1' });
console.log(`open: ${opened.is === 'failed' ? opened.error.code : 'done'}`);
if (opened.is === 'opened') {
  const { store } = opened;
  const event = { id: randomUUID(), type: 'Reserved', schemaVersion: 1, tags: [], data: {}, metadata: {} };
  await say('read', store.read('everything'), ({ events }) => `${events.length} events`);
  await say('append', store.append([event]), () => 'done');
  await say('check', store.check(), ({ position }) => `${position} verified`);
  await say('reindex', store.reindex(), () => 'done');
  await store.close();
}
