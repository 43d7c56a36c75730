import { lastPlace, verifyChain } from '@torioki/event-store';
import { openSqliteEventStore } from '@torioki/sqlite';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';
import { say } from './narrator.js';
import { tellTheStory } from './story.js';
import { wallClock } from './wall-clock.js';

const file = fileURLToPath(new URL('../first-loan.db', import.meta.url));
const shown = relative(process.cwd(), file);
const { clock, set } = wallClock('2021-04-01 09:00');

const { store: events } = orThrow(
  await openSqliteEventStore({ file, librarySystem: 'hokkaido-example', clock }),
);
const { position: found } = orThrow(await lastPlace(events));

if (found === 0) {
  const library = orThrow(
    await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, clock }),
  ).library;
  await tellTheStory(library, set);
  await library.close();
} else {
  say(`Found the history of an earlier run: ${found} events. To start again, run rm ${shown}*`);
}

const head = orThrow(await verifyChain(events));
say(`\nVerified the chain of ${head.position} events; its head is ${head.hash}.`);
say(`The database is ${shown}.`);
await events.close();
