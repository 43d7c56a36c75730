import { serve } from '@hono/node-server';
import { openSqliteCatalogue } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { draining, openSqliteSessions, portal } from '@torioki/portal';
import {
  firstDay,
  libraryDay,
  movableClock,
  password,
  printingMailer,
  records,
  right,
  sampleClosedDays,
  sampleLibrary,
  sampleProfile,
  withLogin,
} from '@torioki/portal/sample';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';

/** Its files are in `sample`, or in the folder that is named behind the program. */
const folder = `${process.argv[2] ?? fileURLToPath(new URL('../sample', import.meta.url))}/`;
mkdirSync(folder, { recursive: true, mode: 0o700 });

const say = (line: string) => process.stdout.write(`${line}\n`);

const exit = (error: Error): never => {
  process.stderr.write(`${error.message}\n`);
  return process.exit(1);
};

const time = movableClock(firstDay);
const { clock } = time;

const open = async () => {
  const file = (name: string) => ({ librarySystem: 'sample', file: join(folder, `${name}.db`), clock });
  const stores = {
    events: right(await openSqliteEventStore(file('events'))),
    people: right(await openSqlitePatronRegistry(file('people'))),
    documents: right(await openSqliteDocuments(file('views'))),
  };
  const sessions = await openSqliteSessions(join(folder, 'sessions.db'));
  const catalogue = right(await openSqliteCatalogue(`${folder}catalogue.db`));
  right(
    pipe(
      await catalogue.put(records),
      E.mapLeft(([fault]) => fault),
    ),
  );
  const library = await sampleLibrary({
    stores,
    time,
    profile: sampleProfile,
    titles: catalogue.names,
    mailer: printingMailer(say),
    onPlay: () => say('Playing some weeks of the library. This takes a moment.'),
  });
  return { stores, sessions, catalogue, library };
};
const { stores, sessions, catalogue, library } = await open().catch(exit);

const running = library.jobs.byTheClock.subscribe();

const ending = new AbortController();

const app = portal({
  library,
  catalogue,
  sessions,
  name: 'みほん道立図書館',
  contact: sampleProfile,
  clock,
  visitClock: () => new Date(),
  ending: ending.signal,
  sample: { day: libraryDay(library, time, sampleClosedDays) },
  onTrouble: ({ message }) => void process.stderr.write(`${message}\n`),
});

/** The sample's logins are known to everybody: only this machine may ask. */
const server = serve({
  fetch: app.fetch,
  hostname: '127.0.0.1',
  port: Number(process.env['PORT'] ?? 8787),
}) as Server;
const drain = draining(server, ending);
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  say(`\nhttp://localhost:${port}/\n`);
  for (const { name, card } of withLogin) say(`  ${name}  card ${card}  password ${password}`);
  say(`\nTo start afresh: rm -r ${folder}`);
});
server.on('error', exit);

/** Requests under way are answered before the library ends: what was confirmed is said. */
const end = async () => {
  running.unsubscribe();
  const unanswered = await drain();
  if (unanswered > 0) process.stderr.write(`${unanswered} requests were not answered in time.\n`);
  await library.close();
  for (const store of [...Object.values(stores), sessions, catalogue]) await store.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
