/** Builds every read model of a long history, queries them, and opens a library over them in a new process. */
import { orThrow } from '@torioki/event-store';
import { fileURLToPath } from 'node:url';
import { borrowerId, largeLibrary } from '@torioki/lending/samples';
import { readModels } from '@torioki/read-models';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { openFiles, openLibraryOn } from '../lending/files.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { reportOf } from '../report-of.js';
import { measureByTurns, middleMs, rounds } from '../rounds.js';
import { chooseSize } from '../size.js';

const events = chooseSize(1_000_000, 20_000);
const queries = chooseSize(500, 100);
const paths = { events: fileOf('history'), views: fileOf('views') };

/** Builds the documents in a new process. */
const built = () =>
  reportOf<{ readonly seconds: number; readonly mb: number }>(
    fileURLToPath(new URL('../building.worker.js', import.meta.url)),
    [paths.events, paths.views, String(events)],
  );

const queried = async () => {
  const files = await openFiles(paths);
  const library = await openLibraryOn(files);
  const { views } = library;
  const found = await measureByTurns({
    queue: middleMs(
      queries,
      async (n) =>
        orThrow(await views.patronQueue(borrowerId((n * 31) % largeLibrary.borrowers)).now()).shown,
    ),
    loans: middleMs(
      queries,
      async (n) =>
        orThrow(await views.patronLoans(borrowerId((n * 31) % largeLibrary.borrowers)).now()).shown,
    ),
    holdings: middleMs(queries, async (n) => orThrow(await views.holdings(`T-${n * 31}`).now()).shown),
  });
  await library.close();
  await files.close();
  return found;
};

/** Opens the library over the built documents in a new process. */
const opened = () =>
  reportOf<{ readonly ms: number; readonly mb: number }>(
    fileURLToPath(new URL('../open-library.worker.js', import.meta.url)),
    [paths.events, paths.views],
  );

await (await sqliteStoreOf('history', firstOf(events))).close();
const { seconds, mb } = await built();
const { queue, loans, holdings } = await queried();
const openings: Awaited<ReturnType<typeof opened>>[] = [];
for (let round = 0; round < rounds; round += 1) openings.push(await opened());

report(`${readModels.length} read models of ${events.toLocaleString('en')} events, on SQLite`, [
  { label: 'building all of them', unit: 's', rounds: [seconds], atMost: 40 },
  { label: 'maximum memory of that process', unit: 'MB', rounds: [mb] },
  { label: 'query of 予約状況照会', unit: 'ms', rounds: queue, atMost: 0.2 },
  { label: 'query of 貸出状況照会', unit: 'ms', rounds: loans, atMost: 0.2 },
  { label: 'query of 所蔵情報画面', unit: 'ms', rounds: holdings, atMost: 0.2 },
  { label: 'openLibrary, persisted views', unit: 'ms', rounds: openings.map(({ ms }) => ms), atMost: 60 },
  { label: 'memory of that process', unit: 'MB', rounds: openings.map(({ mb }) => mb), atMost: 105 },
]);
