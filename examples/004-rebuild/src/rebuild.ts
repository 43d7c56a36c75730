import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { printLine } from 'example-001-first-loan/narrator.js';
import { tellTheStory } from 'example-001-first-loan/story.js';
import { wallClock } from 'example-001-first-loan/wall-clock.js';
import { fileURLToPath } from 'node:url';
import { lastValueFrom, tap } from 'rxjs';
import { hokkaido, hokkaidoProfile, openLibrary, orThrow } from 'torioki';
import { progressBar } from './progress-bar.js';

const own = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const [history = own('history.db'), views = own('views.db'), librarySystem = 'hokkaido-example'] =
  process.argv.slice(2);

const { clock, set } = wallClock('2021-04-01 09:00');
const { store: events } = orThrow(await openSqliteEventStore({ file: history, librarySystem, clock }));
const { documents } = orThrow(await openSqliteDocuments({ file: views, librarySystem }));
const { upTo } = orThrow(await events.read([]));
const library = orThrow(
  await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile, documents, clock }),
).library;
if (upTo.position === 0) await tellTheStory(library, set);

/** Prints a line. On a terminal it overwrites the line before. */
const show = (line: string) => process.stdout.write(process.stdout.isTTY ? `\r${line}\u001b[K` : `${line}\n`);

printLine('\nRebuilding every read model. Until a rebuild is complete, the old documents answer.');
const { models } = orThrow(await library.views.health()).shown;
for (const { model } of models) {
  const progress = library.views.rebuild(model).pipe(tap((now) => show(progressBar(model, now))));
  await lastValueFrom(progress);
  if (process.stdout.isTTY) printLine('');
}

const health = orThrow(await library.views.health()).shown;
const behind = health.models.filter(({ serving }) => serving?.checkpoint !== health.head);
printLine(
  `All ${health.models.length} read models are at position ${health.head}: ${behind.length === 0 ? 'yes' : 'no'}.`,
);
printLine(`In quarantine: ${health.quarantined.length}.`);

await library.close();
await documents.close();
await events.close();
