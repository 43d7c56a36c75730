/**
 * The time of each page of the patron's portal, in its own process. The library has a million titles and a
 * million events.
 */
import { orThrow } from '@torioki/event-store';
import { fileURLToPath } from 'node:url';
import { openSqliteCatalogue } from '@torioki/catalogue';
import { report } from '../figure.js';
import { fileOf } from '../folder.js';
import { inventInProcess } from '../invented-elsewhere.js';
import { openFiles, recordLibrary } from '../lending/files.js';
import { reportOf } from '../report-of.js';
import { quick, chooseSize } from '../size.js';

const titles = chooseSize(1_000_000, 10_000);
const events = chooseSize(1_000_000, 70_000);
const files = { events: fileOf('history'), views: fileOf('views') };
const catalogueFile = fileOf('catalogue.db');

const catalogue = orThrow(await openSqliteCatalogue({ file: catalogueFile })).catalogue;
orThrow(await catalogue.load(inventInProcess(titles)));
await catalogue.close();

const opened = await openFiles(files);
await recordLibrary(opened, events);
await opened.close();

interface Told {
  readonly pages: Readonly<Record<string, readonly number[]>>;
  readonly mb: number;
}

const worker = fileURLToPath(new URL('../portal.worker.js', import.meta.url));
const { pages, mb } = await reportOf<Told>(worker, [
  ...[files.events, files.views, catalogueFile, fileOf('people'), String(titles)],
  ...(quick ? ['--quick'] : []),
]);

report(
  `The portal with ${titles.toLocaleString('en')} titles and ${events.toLocaleString('en')} events, on SQLite`,
  [
    ...Object.entries(pages).map(([page, rounds]) => ({
      label: `\`${page}\`, 95th percentile`,
      unit: 'ms' as const,
      rounds,
      atMost: 50,
    })),
    { label: 'memory of the process', unit: 'MB', rounds: [mb], atMost: 600 },
  ],
);
