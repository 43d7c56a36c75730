import { findLastCursor, verifyChain } from '@torioki/event-store';
import { openSqliteEventStore } from '@torioki/sqlite';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';
import { printLine } from './narrator.js';
import { tellTheStory } from './story.js';
import { wallClock } from './wall-clock.js';

const file = fileURLToPath(new URL('../first-loan.db', import.meta.url));
const path = relative(process.cwd(), file);
const { clock, set } = wallClock('2021-04-01 09:00');

const { store: events } = orThrow(
  await openSqliteEventStore({ file, librarySystem: 'hokkaido-example', clock }),
);
const { position: found } = orThrow(await findLastCursor(events));

if (found === 0) {
  const library = orThrow(
    await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, clock }),
  ).library;
  await tellTheStory(library, set);
  await library.close();
} else {
  printLine(`Found the history of an earlier run: ${found} events. To start again, run rm ${path}*`);
}

const head = orThrow(await verifyChain(events));
printLine(`\nVerified the chain of ${head.position} events; its head is ${head.hash}.`);
printLine(`The database is ${path}.`);
await events.close();
