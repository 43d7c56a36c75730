/** A counter's work with a long history on SQLite: views of a copy, first pages, and scans. */
import { orThrow } from '@torioki/event-store';
import {
  borrowerId,
  copyId,
  headquarters,
  largeLibrary,
  makeCopyAdded,
  makeReserved,
  reservationId,
  titleId,
} from '@torioki/lending/samples';
import type { QueryAnswer } from 'torioki';
import { report, type Figure } from '../figure.js';
import { fileOf } from '../folder.js';
import { openFiles, openLibraryOn, openReadModels } from '../lending/files.js';
import { firstOf, sqliteStoreOf } from '../lending/histories.js';
import { measureByTurns, p95Ms, processorMs } from '../rounds.js';
import { chooseSize } from '../size.js';

const events = chooseSize(1_000_000, 20_000);
const times = chooseSize(200, 10);
const toPull = chooseSize(5_000, 300);
const patience = 3_600_000;
const first = 10_000_000;
const location = headquarters.location;

/** A copy on the shelf, and a reservation that waits for it. */
const wanted = Array.from({ length: toPull }, (_, n) => [
  makeCopyAdded(copyId(first + n), titleId(first + n)),
  makeReserved('2021-04-19 10:00', reservationId(first + n), {
    borrower: borrowerId(first + n),
    title: titleId(first + n),
    place: headquarters,
  }),
]).flat();

function* history() {
  yield* firstOf(events - wanted.length);
  yield* wanted;
}

const store = await sqliteStoreOf('history', history());
await store.close();
const files = await openFiles({ events: fileOf('history'), views: fileOf('views') });
const projection = await openReadModels(files);
orThrow(await projection.waitUntilReached(events, patience));
await projection.close();

const library = await openLibraryOn(files);
const desk = library.desk({ role: 'counter', staff: 'C-01', location });
const { views } = desk;
const counted = orThrow(await views.deskToday(location).now()).shown.headquarters?.toFetch ?? 0;
if (counted < toPull) throw new Error(`${counted} titles are to be fetched, not ${toPull}.`);

const look = (view: { now(): QueryAnswer<unknown> }) => async () => orThrow(await view.now());

/** Each look at a view, and its goal in milliseconds. */
const looks: Readonly<
  Record<string, readonly [atMost: number, look: (n: number) => () => Promise<unknown>]>
> = {
  '`copies` of one': [3, (n) => look(views.copies(String(copyId((n * 31) % largeLibrary.copies))))],
  '`deskToday`': [10, () => look(views.deskToday(location))],
  'first page of `pullList`': [10, () => look(views.pullList())],
  'first page of `overdue`': [10, () => look(views.overdue())],
  'first page of `notices`': [10, () => look(views.notices())],
  'first page of `branchShipments`': [10, () => look(views.branchShipments('branch-1', '2021-04-20'))],
  'first page of `packingList`': [10, () => look(views.packingList('2021-04-20'))],
  'first page of `missing`': [10, () => look(views.missing())],
  'a scan that gives its command': [15, (n) => () => secureByScan(String(copyId(first + n)))],
};

const secureByScan = async (copy: string): Promise<void> => {
  const { shown } = orThrow(await desk.scan({ copy, execute: true }));
  if (shown.is !== 'copy' || shown.given === null) throw new Error(`The scan of ${copy} gave no command.`);
};

const figures: Figure[] = [];
for (const [label, [atMost, prepare]] of Object.entries(looks)) {
  let n = 0;
  const { waiting, working } = await measureByTurns({
    waiting: () => p95Ms(times, () => prepare(n++)),
    working: processorMs(times, () => prepare(n++)()),
  });
  figures.push({ label, unit: 'ms', rounds: waiting, atMost });
  figures.push({ label: `${label}: mean processor time`, unit: 'ms', rounds: working });
}
await library.close();
await files.close();

report(
  `A counter with ${events.toLocaleString('en')} events on SQLite and ${toPull.toLocaleString('en')} titles to fetch: 95th percentiles`,
  figures,
);
