import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, verifyChain } from '@torioki/event-store';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer } from '@torioki/eventstoredb-test-server';
import { printLine } from 'example-001-first-loan/narrator.js';
import { tellTheStory } from 'example-001-first-loan/story.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';

const server = process.env['ESDB_CONNECTION_STRING'] === undefined ? await startTestServer() : undefined;
const connection = process.env['ESDB_CONNECTION_STRING'] ?? server?.connection ?? '';
printLine(
  server === undefined
    ? 'Using the EventStoreDB in ESDB_CONNECTION_STRING.'
    : 'Using a test server, because ESDB_CONNECTION_STRING is not set. Its data is lost when this program ends.',
);

const librarySystem = `hokkaido-example-${randomUUID()}`;
const { clock, set } = wallClock('2021-04-01 09:00');
const replica = inMemoryEventStore({ librarySystem });
const { store: events } = orThrow(await openEventStoreDb({ connection, librarySystem, replica, clock }));

const library = orThrow(
  await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, clock }),
).library;
await tellTheStory(library, set);
await library.close();

const head = orThrow(await verifyChain(events));
printLine(`\nVerified the chain of ${head.position} events; its head is ${head.hash}.`);
printLine(`The stream is torioki-${librarySystem}.`);
await events.close();
await server?.stop();
