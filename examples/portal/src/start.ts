import { serve } from '@hono/node-server';
import { openSqliteCatalogue } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { draining } from './guard/drain.js';
import { portal } from './portal.js';
import { right } from './sample/answers.js';
import { records } from './sample/books.js';
import { firstDay, sampleClosedDays } from './sample/history.js';
import { libraryDay } from './sample/library-day.js';
import { movableClock } from './sample/movable-clock.js';
import { password, withLogin } from './sample/people.js';
import { printingMailer } from './sample/printing-mailer.js';
import { sampleProfile } from './sample/profile.js';
import { sampleLibrary } from './sample/sample-library.js';
import { closeStores, inFolder, onPostgres } from './sample/stores.js';

/** Its files are in `sample`, or in the folder that is named behind the program. */
const folder = `${process.argv[2] ?? fileURLToPath(new URL('../sample', import.meta.url))}/`;
mkdirSync(folder, { recursive: true, mode: 0o700 });

const say = (line: string) => process.stdout.write(`${line}\n`);

const exit = (error: Error): never => {
  process.stderr.write(`${error.message}\n`);
  return process.exit(1);
};

const connection = process.env['POSTGRES_URL'];
const time = movableClock(firstDay);
const { clock } = time;

const open = async () => {
  const stores = await (connection === undefined
    ? inFolder(folder, { clock })
    : onPostgres(connection, { clock }));
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
  return { stores, catalogue, library };
};
const { stores, catalogue, library } = await open().catch(exit);

const running = library.jobs.byTheClock.subscribe();

const ending = new AbortController();

const app = portal({
  library,
  catalogue,
  sessions: stores.sessions,
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
  say(`\nTo start afresh: ${connection === undefined ? `rm -r ${folder}` : 'name another database'}`);
});
server.on('error', exit);

/** Requests under way are answered before the library ends: what was confirmed is said. */
const end = async () => {
  running.unsubscribe();
  const unanswered = await drain();
  if (unanswered > 0) process.stderr.write(`${unanswered} requests were not answered in time.\n`);
  await library.close();
  await Promise.all([catalogue.close(), closeStores(stores)]);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
