import { serve } from '@hono/node-server';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { lastPlace } from '@torioki/event-store';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import * as E from 'fp-ts/lib/Either.js';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { hokkaidoProfile, openLibrary } from 'torioki';
import { portal } from './portal.js';
import { records } from './sample/books.js';
import { firstDay, playHistory, sampleClosedDays } from './sample/history.js';
import { keptClock } from './sample/kept-clock.js';
import { libraryDay } from './sample/library-day.js';
import { password, withLogin } from './sample/people.js';
import { samplePolicy } from './sample/policy.js';
import { printingMailer } from './sample/printing-mailer.js';
import { openSqliteSessions } from './sessions/sqlite-sessions.js';

const folder = fileURLToPath(new URL('../sample/', import.meta.url));
mkdirSync(folder, { recursive: true });

const say = (line: string) => process.stdout.write(`${line}\n`);

const exit = (error: { readonly message: string }): never => {
  process.stderr.write(`${error.message}\n`);
  return process.exit(1);
};

const orExit = <A>(answer: E.Either<{ readonly message: string }, A>): A =>
  E.isRight(answer) ? answer.right : exit(answer.left);

const time = keptClock(`${folder}clock.txt`, firstDay);
const { clock } = time;
const kept = (name: string) => ({ file: `${folder}${name}.db`, librarySystem: 'sample', clock });

const events = orExit(await openSqliteEventStore(kept('events')));
const people = orExit(await openSqlitePatronRegistry(kept('people')));
const documents = orExit(await openSqliteDocuments(kept('views')));
const sessions = openSqliteSessions(`${folder}sessions.db`);
const catalogue = orExit(await openSqliteCatalogue(`${folder}catalogue.db`));
const put = await catalogue.put(records);
if (E.isLeft(put)) exit(put.left[0]);
const opened = await openLibrary({
  titles: catalogue.names,
  events,
  people,
  documents,
  mailer: printingMailer(say),
  policy: samplePolicy,
  profile: hokkaidoProfile,
  clock,
});
const library = opened.is === 'opened' ? opened.library : exit(opened.error);

if (orExit(await lastPlace(events)).position <= 1) {
  say('Playing some weeks of the library. This takes a moment.');
  await playHistory(library, time);
}

const running = library.jobs.byTheClock.subscribe();

const app = portal({
  library,
  catalogue,
  sessions,
  name: 'みほん道立図書館',
  contact: hokkaidoProfile,
  clock,
  visitClock: () => new Date(),
  sample: { day: libraryDay(library, time, sampleClosedDays) },
  onTrouble: ({ message }) => void process.stderr.write(`${message}\n`),
});

/** The sample's logins are known to everybody: only this machine may ask. */
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env['PORT'] ?? 8787) });
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  say(`\nhttp://localhost:${port}/\n`);
  for (const { name, card } of withLogin) say(`  ${name}  card ${card}  password ${password}`);
  say(`\nTo start afresh: rm -r ${folder}`);
});
server.on('error', exit);

const end = async () => {
  server.close();
  running.unsubscribe();
  await library.close();
  /** Streams would end with the next look at their visits. */
  if ('closeAllConnections' in server) server.closeAllConnections();
  await Promise.all([catalogue.close(), documents.close(), people.close(), events.close(), sessions.close()]);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
