import { orThrow } from 'torioki';
import { serve } from '@hono/node-server';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { makeDrain, openSqliteSessions, openSqliteStaff } from '@torioki/portal';
import {
  firstDay,
  makeSampleStaff,
  movableClock,
  openSamplePortal,
  password,
  printingMailer,
  sampleStaff,
  withLogin,
} from '@torioki/portal/sample';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';

/** The folder of the sample's files: `sample`, or the program's first argument. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../sample');
mkdirSync(folder, { recursive: true, mode: 0o700 });
const print = (line: string) => void process.stdout.write(`${line}\n`);

const time = movableClock(firstDay);
const file = (name: string) => join(folder, `${name}.db`);
const kept = (name: string) => ({ librarySystem: 'sample', file: file(name), clock: time.clock });
const catalogue = orThrow(await openSqliteCatalogue({ file: file('catalogue') })).catalogue;
const stores = {
  events: orThrow(await openSqliteEventStore(kept('events'))).store,
  people: orThrow(await openSqlitePatronRegistry(kept('people'))).registry,
  documents: orThrow(await openSqliteDocuments(kept('views'))).documents,
  sessions: await openSqliteSessions(file('sessions')),
};

const staff = await openSqliteStaff(file('sessions'));
await makeSampleStaff(staff);

const ending = new AbortController();
const { app, library } = await openSamplePortal({
  stores,
  time,
  catalogue,
  staff,
  mailer: printingMailer(print),
  visitClock: () => new Date(),
  ending: ending.signal,
  onPlay: () => print('Simulating some weeks of the library. This takes a moment.'),
  onTrouble: ({ message }) => void process.stderr.write(`${message}\n`),
});
const jobs = library.jobs.runByTheClock.subscribe();

/** Accepts connections only from this machine, since the sample's passwords are public. */
const port = Number(process.env['PORT'] ?? 8787);
const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }) as Server;
server.on('listening', () => {
  print(`\nhttp://localhost:${(server.address() as AddressInfo).port}/\n`);
  for (const { name, card } of withLogin) print(`  ${name}  card ${card}  password ${password}`);
  print(`  ${sampleStaff.name}  /staff  staff code ${sampleStaff.staff}  password ${password}`);
  print(`\nTo start again, run rm -r ${folder}`);
});

const drain = makeDrain(server, ending);
const end = async () => {
  jobs.unsubscribe();
  await drain();
  await library.close();
  for (const store of [...Object.values(stores), staff, catalogue]) await store.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
