import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inMemoryEventStore, type EventStore, orThrow } from '@torioki/event-store';
import { unwrapAnswer, findHeadPosition, scratchFolder } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile, lendingEventCodec, type LendingEvent } from '@torioki/lending';
import {
  copyId,
  facts,
  headquarters,
  makeJourney,
  ken,
  listLendingFacts,
  library as published,
  mari,
  makeNoticeSent,
  reservationId,
  makeReserved,
  titleId,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import { openSqliteDocuments } from '@torioki/sqlite';
import { BehaviorSubject, lastValueFrom, toArray, type Observable } from 'rxjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLibrary, type Library, type LibraryOptions, type View } from '../index.js';
import { makeMovableClock } from '../testing/moved-clock.js';
import { watchLibrary } from '../testing/watched.js';

const record = async (events: EventStore, facts: readonly LendingEvent[]): Promise<number> => {
  const stored = facts.map((fact) => ({ ...lendingEventCodec.encode(fact), id: randomUUID(), metadata: {} }));
  return (await unwrapAnswer(events.append(stored))).last.position;
};

const historyOf = async (...facts: readonly LendingEvent[]): Promise<EventStore> => {
  const events = inMemoryEventStore({ librarySystem: 'views-test' });
  await record(events, [...published, ...facts]);
  return events;
};

const opened = async (options: Omit<LibraryOptions, 'policy' | 'profile'>): Promise<Library> => {
  const library = watchLibrary(await openLibrary({ policy: hokkaido, profile: hokkaidoProfile, ...options }));
  onTestFinished(() => library.close());
  return library;
};

const watched = <Shown>(live: Observable<Shown>) => {
  const seen: Shown[] = [];
  const watching = live.subscribe((value) => seen.push(value));
  onTestFinished(() => watching.unsubscribe());
  return seen;
};

const counter = makeJourney(1, headquarters);
const branch = makeJourney(2, wakkanai, { borrower: ken });

it('limits a view to 10000 pseudonyms', async () => {
  const { views } = await opened({ events: await historyOf() });
  const many = Array.from({ length: 10_001 }, () => mari);
  expect(await views.patronLoans(...many).now()).toMatchObject({
    error: { details: { path: 'borrower', reason: 'must have at most 10000 elements, but has 10001' } },
  });
});

describe('a live view', () => {
  it('shows after midnight the book that became overdue', async () => {
    const { pass, ...time } = makeMovableClock('2021-04-22 23:58');
    const { views } = await opened({ events: await historyOf(...listLendingFacts(counter)), ...time });
    const overdue = watched(views.overdue().live);
    const loans = watched(views.patronLoans(mari).live);
    await expect.poll(() => [overdue.length, loans.length]).toEqual([1, 1]);
    expect(overdue[0]).toEqual({ loans: [], nextPage: null });
    pass(1);
    pass(1);
    await expect.poll(() => overdue.at(-1)?.loans).toMatchObject([{ copy: copyId(1), daysOverdue: 1 }]);
    await expect.poll(() => loans.at(-1)).toMatchObject([{ daysOverdue: 1 }]);
    expect(overdue.length).toBe(2);
    pass(24 * 60);
    await expect.poll(() => overdue.at(-1)?.loans).toMatchObject([{ daysOverdue: 2 }]);
  });

  it('shows the headquarters and the patron after midnight the next departure of a copy that missed its day', async () => {
    const { pass, ...time } = makeMovableClock('2021-04-09 23:59');
    const prepared = [branch.added, branch.waiting, branch.ready, branch.noticed];
    const { views } = await opened({ events: await historyOf(...prepared), ...time });
    const missed = watched(views.packingList('2021-04-09').live);
    const next = watched(views.packingList('2021-04-13').live);
    const queue = watched(views.patronQueue(ken).live);
    await expect.poll(() => queue.at(-1)).toMatchObject([{ dispatchDay: '2021-04-09' }]);
    await expect.poll(() => [missed.at(-1)?.places.length, next.at(-1)?.places.length]).toEqual([1, 0]);
    pass(1);
    await expect.poll(() => queue.at(-1)).toMatchObject([{ dispatchDay: '2021-04-13' }]);
    await expect.poll(() => [missed.at(-1)?.places.length, next.at(-1)?.places.length]).toEqual([0, 1]);
  });

  it('shows after midnight an expired hold', async () => {
    const { pass, ...time } = makeMovableClock('2021-04-18 23:59');
    const prepared = [counter.added, counter.waiting, counter.ready, counter.noticed];
    const { views } = await opened({ events: await historyOf(...prepared), ...time });
    const lists = watched(views.pullList().live);
    await expect.poll(() => lists.at(-1)?.setAside).toMatchObject([{ isOver: false }]);
    pass(1);
    await expect.poll(() => lists.at(-1)?.setAside).toMatchObject([{ isOver: true }]);
  });

  it('moves due dates in every view by the one event of a closure (A51)', async () => {
    const { pass: _, ...time } = makeMovableClock('2021-04-23 10:00');
    const held = makeJourney(3, headquarters, { borrower: yuki });
    const noticed = makeNoticeSent('2021-04-22 20:00', held.ready, { earliestPickup: '2021-04-23' });
    const heldSoFar = [held.added, held.waiting, held.ready, noticed];
    const events = await historyOf(...listLendingFacts(counter), ...listLendingFacts(branch), ...heldSoFar);
    const library = await opened({ events, ...time });
    const shelf = watched(library.views.setAsideFor(yuki).live);
    const overdue = watched(library.views.overdue().live);
    const loans = watched(library.views.patronLoans(mari, ken).live);
    await expect
      .poll(() => overdue.at(-1)?.loans)
      .toMatchObject([{ copy: copyId(1), dueDate: '2021-04-22' }]);
    await expect.poll(() => shelf.at(-1)).toMatchObject([{ lastDay: '2021-05-04' }]);
    const before = await findHeadPosition(events);
    const office = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });
    await office.extendClosure({
      places: 'all',
      from: '2021-04-24',
      until: '2021-04-30',
      dueOn: '2021-05-10',
    });
    expect(await findHeadPosition(events)).toBe(before + 1);
    await expect
      .poll(() => loans.at(-1))
      .toMatchObject([{ dueDate: '2021-04-22' }, { dueDate: '2021-05-10', daysOverdue: 0 }]);
    await expect.poll(() => shelf.at(-1)).toMatchObject([{ lastDay: '2021-05-11' }]);
    await record(events, [
      facts.closureExtended('2021-04-23 11:00', {
        places: 'all',
        from: '2021-04-21',
        until: '2021-04-30',
        dueOn: '2021-05-10',
      } as never),
    ]);
    await expect.poll(() => overdue.at(-1)?.loans).toEqual([]);
    await expect
      .poll(() => loans.at(-1))
      .toMatchObject([{ dueDate: '2021-05-10' }, { dueDate: '2021-05-10' }]);
  });
});

describe('views', () => {
  const open = async () => {
    const { pass: _, ...time } = makeMovableClock('2021-04-20 10:00');
    const events = await historyOf(...listLendingFacts(counter), ...listLendingFacts(branch));
    return { events, ...(await opened({ events, ...time })) };
  };

  it('all show the same history', async () => {
    const { events, views } = await open();
    const waiting = makeReserved('2021-04-19 10:00', reservationId(3), {
      borrower: mari,
      title: titleId(2),
      place: headquarters,
    });
    await record(events, [waiting]);
    const lastPage = { nextPage: null };
    const show = async <A>(view: View<A>) => orThrow(await view.now()).shown;
    expect(await show(views.patronQueue(mari))).toMatchObject([{ title: titleId(2), word: '予約中' }]);
    expect(await show(views.patronOutlooks(mari))).toEqual([]);
    expect(await show(views.patronLoans(mari))).toMatchObject([{ copy: copyId(1) }]);
    expect(await show(views.holdings(titleId(2)))).toMatchObject({
      copies: [{ status: '貸出中' }],
      reservations: 1,
      cartButton: true,
    });
    expect(await show(views.whereabouts(titleId(2)))).toMatchObject([{ status: '貸出中', place: null }]);
    expect(await show(views.titleQueue(titleId(2)))).toMatchObject([{ borrower: mari }]);
    expect(await show(views.pullList())).toEqual({ toFetch: [], setAside: [], ended: [], ...lastPage });
    expect(await show(views.setAsideFor(mari))).toEqual([]);
    expect(await show(views.branchShipments('WKN', '2021-04-20'))).toMatchObject({ location: 'WKN' });
    expect(await show(views.packingList('2021-04-20'))).toEqual({ places: [], ...lastPage });
    expect(await show(views.overdue())).toEqual({ loans: [], ...lastPage });
    expect(await show(views.patronEndedReservations(mari))).toEqual([]);
    expect(await show(views.endedReservations())).toEqual([]);
    expect(await show(views.notices())).toEqual({ due: [], sent: [], notSent: [], ...lastPage });
  });

  it('can be awaited by the position of a command', async () => {
    const { views, ...library } = await open();
    const office = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });
    const added = await office.addCopy({
      copy: 'C-9',
      title: 'T-9',
      loanClass: 'circulating',
      source: 'own',
    });
    const position = added.is === 'accepted' ? added.position : 0;
    expect(position).toBeGreaterThan(0);
    expect(await views.reached(position)).toEqual({ is: 'shown', shown: undefined });
    const seen = new BehaviorSubject<unknown>(undefined);
    views.holdings('T-9').live.subscribe(seen);
    await expect.poll(() => seen.value).toMatchObject({ copies: [{ copy: 'C-9' }] });
  });

  it('are rebuilt by command, and report their state', async () => {
    const { views } = await open();
    const before = await views.overdue().now();
    const { head, models } = orThrow(await views.health()).shown;
    for (const { model } of models) {
      const progress = await lastValueFrom(views.rebuild(model).pipe(toArray()));
      expect(progress.at(-1)).toEqual({ done: head, total: head, estimateMs: 0 });
    }
    expect(await views.overdue().now()).toEqual(before);
    expect(await views.health()).toMatchObject({
      shown: { quarantined: [], failure: null, models: models.map(({ model }) => ({ model })) },
    });
  });

  it('report unreadable events, and continue', async () => {
    const { events, views } = await open();
    const unread = {
      ...lendingEventCodec.encode(counter.waiting),
      schemaVersion: 9,
      id: randomUUID(),
      metadata: {},
    };
    await unwrapAnswer(events.append([unread]));
    const position = await record(events, [
      makeReserved('2021-04-19 10:00', reservationId(3), {
        borrower: ken,
        title: titleId(3),
        place: headquarters,
      }),
    ]);
    expect(await views.patronQueue(ken).now()).toMatchObject({ shown: [{ title: titleId(3) }] });
    const { quarantined } = orThrow(await views.health()).shown;
    expect(quarantined.map(({ model, key }) => `${model} ${key}`)).toEqual([
      `notices ${reservationId(1)}`,
      `open-at-place ${reservationId(1)}`,
      `patron-queue ${mari}`,
      `pseudonyms ${mari}`,
      `pull-list ${titleId(1)}`,
      `title-queue ${titleId(1)}`,
    ]);
    expect(quarantined).toContainEqual(
      expect.objectContaining({ position: position - 1, reason: 'the version of the event is unknown' }),
    );
    expect(orThrow(await views.retry()).shown).toHaveLength(6);
  });
});

describe('views in SQLite', () => {
  it('outlive the library', async () => {
    const folder = scratchFolder(onTestFinished);
    const { pass: _, ...time } = makeMovableClock('2021-04-24 10:00');
    const events = await historyOf(...listLendingFacts(counter), ...listLendingFacts(branch));
    const openDocuments = async () =>
      orThrow(await openSqliteDocuments({ file: join(folder, 'views.db'), librarySystem: 'views-test' }))
        .documents;

    const documents = await openDocuments();
    const first = await opened({ events, documents, ...time });
    const before = [await first.views.overdue().now(), await first.views.patronLoans(mari).now()];
    expect(before).toMatchObject([
      { shown: { loans: [{ copy: copyId(1) }] } },
      { shown: [{ daysOverdue: 2 }] },
    ]);
    await first.close();
    await documents.close();

    const again = await openDocuments();
    onTestFinished(() => again.close());
    const built = await unwrapAnswer(again.generations());
    const second = await opened({ events, documents: again, ...time });
    expect([await second.views.overdue().now(), await second.views.patronLoans(mari).now()]).toEqual(before);
    await record(events, [facts.borrowerClosed('2021-04-24 10:00', { borrower: mari })]);
    await second.views.overdue().now();
    expect((await unwrapAnswer(again.generations())).map(({ id }) => id)).toEqual(built.map(({ id }) => id));
  });
});
