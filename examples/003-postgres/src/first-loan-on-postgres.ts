import { randomBytes } from 'node:crypto';
import { verifyChain } from '@torioki/event-store';
import { openPostgresDocuments, openPostgresEventStore } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { printLine } from 'example-001-first-loan/narrator.js';
import { tellTheStory } from 'example-001-first-loan/story.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';

const server = process.env['POSTGRES_URL'] === undefined ? await startTestServer() : undefined;
const connection = process.env['POSTGRES_URL'] ?? server?.url ?? '';
printLine(
  server === undefined
    ? 'Using the PostgreSQL in POSTGRES_URL.'
    : 'Using a new PostgreSQL server, because POSTGRES_URL is not set. Its data is lost when this program ends.',
);

const schema = `first_loan_${randomBytes(4).toString('hex')}`;
const { clock, set } = wallClock('2021-04-01 09:00');
const kept = (name: string) => ({
  connection,
  schema: `${schema}${name}`,
  librarySystem: 'hokkaido-example',
  clock,
});
const { store: events } = orThrow(await openPostgresEventStore(kept('')));
const { documents } = orThrow(await openPostgresDocuments(kept('_views')));

const library = orThrow(
  await openLibrary({ events, documents, policy: hokkaido, profile: hokkaidoProfile, clock }),
).library;
await tellTheStory(library, set);
await library.close();

const head = orThrow(await verifyChain(events));
printLine(`\nVerified the chain of ${head.position} events; its head is ${head.hash}.`);
printLine(`The schemas are ${schema} and ${schema}_views.`);
await Promise.all([events, documents].map((port) => port.close()));
server?.remove();
