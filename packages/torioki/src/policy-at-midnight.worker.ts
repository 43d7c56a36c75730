/**
 * Lends and returns the copies of a shelf, on the files in a folder: `node policy-at-midnight.worker.js
 * <folder> <shelf> <days>`. It ends when all processes together have given 1,000 commands. Each command moves
 * their common clock by a second. After each round of its copies it opens the library again, with a policy of
 * `days` days for a loan. At the end it prints the policy differences of two openings: the last one before
 * midnight, and the last one after midnight. A command that is not accepted ends the process.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openSqliteEventStore } from '@torioki/sqlite';
import { openLibrary } from './open-library.js';

const [folder = '', shelf = '', days = ''] = process.argv.slice(2);

const midnight = Date.parse('2021-05-01T00:00:00+09:00');
const seconds = join(folder, 'seconds');
const countSeconds = () => statSync(seconds).size;
const clock = () => new Date(midnight + (countSeconds() - 500) * 1_000);
const side = () => (clock().getTime() < midnight ? 'before' : 'after');

const file = join(folder, 'events.db');
const { store: events } = orThrow(await openSqliteEventStore({ file, librarySystem: 'jobs-test', clock }));
const policy = { ...hokkaido, loanDays: { normal: Number(days), short: 7 } };
const differences: Partial<Record<ReturnType<typeof side>, unknown>> = {};

const open = async () => {
  const began = side();
  const opened = orThrow(await openLibrary({ events, policy, profile: hokkaidoProfile, clock }));
  if (side() === began) differences[began] = opened.policyDifferences;
  return opened.library;
};

const lendAndReturn = async (library: Awaited<ReturnType<typeof open>>, copy: string): Promise<void> => {
  const counter = library.desk({ role: 'counter', staff: 'C-01', location: 'HQ' });
  const cards = { prefectural: true, branch: false };
  appendFileSync(seconds, '.');
  orThrow(await counter.pickUp({ copy, location: 'HQ', borrower: randomUUID(), cards }));
  appendFileSync(seconds, '.');
  orThrow(await counter.acceptReturn({ copy, location: 'HQ', payer: null }));
};

let library = await open();
console.log('ready');
await once(process.stdin, 'data');
while (countSeconds() < 1_000) {
  for (const copy of shelf.split(' ')) await lendAndReturn(library, copy);
  await library.close();
  library = await open();
}
console.log(JSON.stringify(differences));
await library.close();
await events.close();
process.stdin.destroy();
