import { readFileSync } from 'node:fs';
import { orThrow } from '@torioki/event-store';
import { lendingEventCodec, type BorrowerId, type LendingEvent } from '@torioki/lending';
import {
  abashiri,
  makeCancelledFact,
  withTravelBack,
  facts,
  headquarters,
  makeJourney,
  ken,
  listLendingFacts,
  library,
  makeNoticeNotSent,
  makeReturned,
  requestId,
  makeTransitLost,
  wakkanai,
  makeWithdrawn,
  yuki,
} from '@torioki/lending/samples';
import { openProjection } from '@torioki/projection';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { readModels } from './read-models.js';
import { openSharedHistory } from './testing/shared-history.js';
import { sqliteFiles } from './testing/new-places.js';
import { foldDocuments, withoutEmpty } from './testing/fold-documents.js';

const page = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const statementsIn = (block: string): readonly string[] =>
  block
    .replaceAll(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** The SQL statements of the page, for the history and for the views. */
const [onEvents = [], onViews = []] = [...page('../../sqlite/README.md').matchAll(/```sql\n([^]*?)```/g)].map(
  ([, block = '']) => statementsIn(block),
);

const lent = makeJourney(1, headquarters);
const arrived = makeJourney(2, wakkanai, { borrower: ken });
const toSend = makeJourney(3, abashiri, { borrower: ken });
const underWay = makeJourney(4, wakkanai, { borrower: yuki });
const apart = makeJourney(5, headquarters, { borrower: yuki });
const ended = makeJourney(6, headquarters);
const wanted = makeJourney(7, headquarters);
const unfillable = makeJourney(8, headquarters);
const back = makeJourney(9, wakkanai);
const borrowerOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as BorrowerId;
const [over, left, returning] = [borrowerOf(1), borrowerOf(2), borrowerOf(3)];
const givenUp = makeJourney(10, headquarters, { borrower: over });
const lost = makeJourney(11, wakkanai);
const returned = makeJourney(12, headquarters, { borrower: returning });
const damaged = makeJourney(13, headquarters).added;

const history: readonly LendingEvent[] = [
  ...library,
  ...listLendingFacts(lent),
  ...[arrived.added, arrived.waiting, arrived.ready, arrived.noticed, arrived.shipped, arrived.arrived],
  ...[toSend.added, toSend.waiting, toSend.ready, toSend.noticed],
  ...[underWay.added, underWay.waiting, underWay.ready],
  ...[makeNoticeNotSent('2021-04-06 20:00', underWay.ready, 'no-address'), underWay.shipped],
  ...[apart.added, apart.waiting, apart.ready],
  ...[ended.added, ended.waiting, ended.ready, makeCancelledFact('2021-04-08 10:00', 'staff', ended.ready)],
  ...[wanted.added, wanted.waiting],
  ...[unfillable.added, unfillable.waiting, makeWithdrawn('2021-04-08 10:00', unfillable.added)],
  ...[back.added, back.waiting, back.ready, back.noticed, back.shipped],
  withTravelBack(makeCancelledFact('2021-04-10 10:00', 'staff', back.ready)),
  ...[givenUp.added, givenUp.waiting, makeCancelledFact('2021-04-10 10:00', 'patron', givenUp.waiting)],
  facts.borrowerClosed('2021-04-10 10:00', { borrower: left }),
  ...[...listLendingFacts(returned), makeReturned('2021-04-10 10:00', returned.lent, headquarters)],
  ...[lost.added, lost.waiting, lost.ready, lost.noticed, lost.shipped],
  makeTransitLost('2021-04-10 10:00', lost.ready),
  damaged,
  facts.removedFromCirculation('2021-04-10 10:00', {
    copy: damaged.data.copy,
    title: damaged.data.title,
    why: 'damaged',
    ...{ travelsBack: false, location: null, reservation: null, borrower: null, group: null },
  }),
  facts.titleRequested('2021-04-10 11:00', { request: requestId(1) }),
];

/** Opens one of the files read-only, as another program would. */
const openFile = async (file: 'events' | 'views' = 'views') => {
  const place = sqliteFiles();
  const { record, store, openDocuments } = await openSharedHistory(place);
  await record(history);
  const documents = await openDocuments();
  const { projection } = orThrow(
    await openProjection({ store, codec: lendingEventCodec, models: readModels, documents }),
  );
  await projection.waitUntilReached(history.length);
  await projection.close();
  const db = new Database(place[file], { readonly: true });
  onTestFinished(() => void db.close());
  return (sql: string) => db.prepare(sql).all() as Readonly<Record<string, unknown>>[];
};

it('each read model is a view in SQL, a row for each document', async () => {
  const ask = await openFile();
  for (const model of readModels) {
    const rows = ask(`SELECT key, document FROM ${model.name.replaceAll('-', '_')}`);
    const held = rows.map(({ key, document }) => [String(key), JSON.parse(String(document))] as const);
    expect(withoutEmpty(model, held)).toEqual(foldDocuments(model, history));
  }
});

it('the lists are the documented ones', async () => {
  const ask = await openFile();
  const found = readModels.flatMap(({ name }) => {
    const view = name.replaceAll('-', '_');
    return ask(`SELECT DISTINCT list FROM ${view} WHERE list IS NOT NULL`).map(
      ({ list }) => `${view} ${String(list)}`,
    );
  });
  let view = '';
  const documented = [...page('../README.md').matchAll(/^\| +(?:`(\w+)`)? +\| `([\w-]+)` +\|/gm)].map(
    ([, named, list]) => `${(view = named ?? view)} ${list}`,
  );
  expect(found.toSorted()).toEqual(documented.toSorted());
});

it('the statements of the page on SQLite run, and return the documented rows', async () => {
  const ask = await openFile();
  const [overdue = '', waiting = '', reservations = '', generations = '', quarantine = ''] = onViews;
  expect(ask(overdue)).toEqual([{ key: lent.lent.data.loan, due: '2021-04-22' }]);
  expect(ask(waiting)).toEqual([{ branch: 'WKN', copies: 1 }]);
  expect(ask(reservations)).toContainEqual({ borrower: ken, title: 'T-2', progress: 'arrived' });
  expect(ask(generations)).toContainEqual({ model: 'patron-queue', version: 12, checkpoint: history.length });
  expect(ask(quarantine)).toEqual([]);
  expect(onViews).toHaveLength(5);
});

it('so does the statement on the history', async () => {
  const [reserved = ''] = onEvents;
  expect(onEvents).toHaveLength(1);
  expect((await openFile('events'))(reserved)).toContainEqual(expect.objectContaining({ title: 'T-2' }));
});
