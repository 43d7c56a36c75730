import { inMemoryEventStore } from '@torioki/event-store';
import { openPostgresBorrowers } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { book1, copyOf } from 'example-001-first-loan/books.js';
import { printLine } from 'example-001-first-loan/narrator.js';
import { headquarters as location } from 'example-001-first-loan/places.js';
import { publish } from 'example-001-first-loan/publish.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { printingMailer as mailer } from 'example-005-a-patron/printing-mailer.js';
import pg from 'pg';
import { hokkaido as policy, hokkaidoProfile as profile, openLibrary, orThrow } from 'torioki';
import { readers } from './readers.js';

const server = await startTestServer();
const pool = new pg.Pool({ connectionString: server.url });
await pool.query(`CREATE TABLE readers (id text, name text, mail text, cards text[], branches text[], blocks jsonb);
  INSERT INTO readers VALUES ('R/0042', '佐藤 みのり', 'minori@example.jp', '{1000001}', '{}', '[]')`);

const { clock, set } = wallClock('2021-04-01 09:00');
const kept = { librarySystem: 'our-library', clock };
const { borrowers } = orThrow(await openPostgresBorrowers({ ...kept, connection: server.url }));
const [events, people] = [inMemoryEventStore(kept), { directory: readers(pool), borrowers }];
const { library } = orThrow(await openLibrary({ events, people, mailer, policy, profile, clock }));
await publish(library);

for (const patron of ['R/0042', 'R/0043']) {
  const reserved = await library.portal(patron).reserve({ lines: [{ title: book1, location }] });
  printLine(`${patron} reserves: ${reserved.is === 'refused' ? reserved.refusals[0].code : reserved.is}.`);
}
await library.desk({ role: 'counter', staff: 'C-01', location }).secure({ copy: copyOf(book1) });
set('2021-04-01 20:00');
printLine(`Mails sent: ${(await library.jobs.sendReadyMails()).sent}.`);

for (const one of [library, borrowers]) await one.close();
await pool.end();
server.remove();
