import { findLastCursor } from '@torioki/event-store';
import { openSqliteDocuments, openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { printDay, printLine } from 'example-001-first-loan/narrator.js';
import { publish } from 'example-001-first-loan/publish.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { fileURLToPath } from 'node:url';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';
import { printingMailer } from './printing-mailer.js';
import { meetThePatron } from './meet-the-patron.js';

const own = (name: string) => fileURLToPath(new URL(`../${name}.db`, import.meta.url));
const { clock, set } = wallClock('2021-04-01 09:00');
const kept = (name: string) => ({ file: own(name), librarySystem: 'hokkaido-example', clock });

const { store: events } = orThrow(await openSqliteEventStore(kept('events')));
const { registry: people } = orThrow(await openSqlitePatronRegistry(kept('people')));
const { documents } = orThrow(await openSqliteDocuments(kept('views')));
const isNew = orThrow(await findLastCursor(events)).position === 0;
const library = orThrow(
  await openLibrary({
    events,
    people,
    documents,
    mailer: printingMailer,
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock,
  }),
).library;
if (isNew) {
  await publish(library);
  await meetThePatron(library, (local) => {
    set(local);
    printDay(local);
  });
} else printLine(`Found the files of an earlier run. To start again, run rm ${own('*')}*`);
printLine(
  `\nThe history has ${orThrow(await findLastCursor(events)).position} events of a borrower. Only people.db contains the patron's name.`,
);

await library.close();
await documents.close();
await people.close();
await events.close();
