import { orThrow } from '@torioki/event-store';
import { scratchFolder } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { library as published, makePolicyPublished } from '@torioki/lending/samples';
import { inMemoryBorrowers, inMemoryPatronRegistry } from '@torioki/patrons';
import { findBorrowers, findFreshBorrower, quickHasher } from '@torioki/patrons/contract';
import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openLibrary } from '../../index.js';
import { librarySystem, record, setClock } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { application, counter, office, openDay, shelf } from '../../testing/open-day.js';
import { watchLibrary } from '../../testing/watched.js';

const offering = { ...hokkaido, readingHistory: true };

const opened = async (policy = offering) => {
  const scene = await openDay('2021-04-03 10:00', { facts: shelf(3), policy });
  const { library, registered } = scene;
  const patron = await registered();
  const portal = library.portal(patron);
  const find = async () => orThrow(await library.portal(patron).readingHistory()).shown;
  const choose = async (wanted = true) => orThrow(await portal.chooseReadingHistory({ wanted }));
  const lend = async (copy: string, to = patron) =>
    orThrow(await library.desk(counter).file(to).pickUp({ copy, location: 'HQ', cards: prefecturalCard }));
  const takeBack = async (copy: string) =>
    orThrow(await library.desk(counter).acceptReturn({ copy, location: 'HQ', payer: null }));
  const night = async () => expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  return { ...scene, patron, portal, find, choose, lend, takeBack, night };
};

it('shows a patron the loans since the choice, after their pseudonyms are forgotten', async () => {
  const { set, find, choose, lend, takeBack, night } = await opened();
  await choose();
  await lend('C-1');
  set('2021-04-04 11:00');
  await lend('C-2');
  set('2021-04-10 11:00');
  for (const copy of ['C-1', 'C-2']) await takeBack(copy);
  await night();
  expect(await find()).toMatchObject({ since: '2021-04-03T01:00:00.000Z', total: 0, pages: 0, loans: [] });
  set('2021-04-11 00:00');
  await night();
  await night();
  expect(await find()).toMatchObject({
    total: 2,
    pages: 1,
    loans: [
      { title: 'T-2', lentOn: '2021-04-04', returnedOn: '2021-04-10' },
      { title: 'T-1', lentOn: '2021-04-03', returnedOn: '2021-04-10' },
    ],
  });
});

it('counts the day of the pickup, not that of the reservation', async () => {
  const { library, set, portal, find, choose, lend, takeBack, night } = await opened();
  orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
  orThrow(await library.desk(counter).secure({ copy: 'C-1' }));
  await lend('C-2');
  set('2021-04-03 11:00');
  await choose();
  await lend('C-1');
  for (const copy of ['C-1', 'C-2']) await takeBack(copy);
  set('2021-04-04 00:00');
  await night();
  expect((await find()).loans).toMatchObject([{ title: 'T-1' }]);
});

it('brings nothing back if it is chosen before the return or after the night', async () => {
  const { set, find, choose, lend, takeBack, night } = await opened();
  await lend('C-1');
  await lend('C-2');
  await takeBack('C-1');
  set('2021-04-04 00:00');
  await night();
  await choose();
  await takeBack('C-2');
  set('2021-04-05 00:00');
  await night();
  expect(await find()).toMatchObject({ since: '2021-04-03T15:00:00.000Z', total: 0 });
});

it('copies nothing more after the choice is withdrawn, and keeps the earlier loans until they are deleted', async () => {
  const { set, portal, find, choose, lend, takeBack, night } = await opened();
  await choose();
  await lend('C-1');
  await takeBack('C-1');
  await lend('C-2');
  set('2021-04-04 00:00');
  await night();
  await choose(false);
  await takeBack('C-2');
  set('2021-04-05 00:00');
  await night();
  expect(await find()).toMatchObject({ since: null, loans: [{ title: 'T-1' }] });
  orThrow(await portal.deleteReadingHistory({}));
  expect(await find()).toMatchObject({ since: null, total: 0, loans: [] });
});

it('shows no day of a return that was undone, if the book was then lost', async () => {
  const { library, set, find, choose, lend, takeBack, night } = await opened();
  await choose();
  await lend('C-1');
  const { commandId } = await takeBack('C-1');
  orThrow(await library.desk(counter).undo({ command: commandId ?? '' }));
  orThrow(await library.desk(counter).declareLost({ copy: 'C-1' }));
  orThrow(await library.desk(office).withdraw({ copy: 'C-1' }));
  set('2021-04-04 00:00');
  await night();
  expect((await find()).loans).toMatchObject([{ title: 'T-1', returnedOn: null }]);
});

it('shows after an undone pickup, and after an undone return, what it showed before', async () => {
  const { library, set, find, choose, lend, takeBack, night } = await opened();
  const undo = async ({ commandId }: { readonly commandId: string | null }) =>
    orThrow(await library.desk(counter).undo({ command: commandId ?? '' }));
  await choose();
  await lend('C-1');
  await takeBack('C-1');
  set('2021-04-04 00:00');
  await night();
  const before = await find();
  expect(before).toMatchObject({ total: 1, loans: [{ title: 'T-1' }] });
  set('2021-04-04 10:00');
  await undo(await lend('C-2'));
  expect(await find()).toEqual(before);
  await lend('C-3');
  await undo(await takeBack('C-3'));
  expect(await find()).toEqual(before);
  set('2021-04-05 00:00');
  await night();
  expect(await find()).toEqual(before);
  set('2021-04-06 10:00');
  await undo(orThrow(await library.desk(counter).declareLost({ copy: 'C-3' })));
  await takeBack('C-3');
  set('2021-04-07 00:00');
  await night();
  expect((await find()).loans).toMatchObject([
    { title: 'T-3', lentOn: '2021-04-04', returnedOn: '2021-04-06' },
    { title: 'T-1' },
  ]);
  set('2021-06-01 00:00');
  await night();
  expect(await find()).toMatchObject({ total: 2 });
});

it('copies also what is forgotten by a desk, and shows a lost book without a day of return', async () => {
  const { library, people, patron, set, find, choose, lend, night } = await opened();
  await choose();
  const borrower = await findFreshBorrower(people, patron);
  await lend('C-1');
  orThrow(await library.desk(counter).declareLost({ copy: 'C-1' }));
  orThrow(await library.desk(office).withdraw({ copy: 'C-1' }));
  orThrow(await library.desk(office).forgetBorrower({ borrower, mailWaits: false }));
  set('2021-04-04 00:00');
  await night();
  expect((await find()).loans).toMatchObject([{ title: 'T-1', lentOn: '2021-04-03', returnedOn: null }]);
  expect(await findBorrowers(people, patron)).toHaveLength(1);
});

it('belongs to one patron: no other portal, desk or file shows it', async () => {
  const { library, registered, patron, portal, find, choose, lend, takeBack, night, set } = await opened();
  const other = await registered();
  await choose();
  await lend('C-1');
  await lend('C-2', other);
  for (const copy of ['C-1', 'C-2']) await takeBack(copy);
  set('2021-04-04 00:00');
  await night();
  expect(await find()).toMatchObject({ total: 1 });
  expect(orThrow(await library.portal(other).readingHistory()).shown).toMatchObject({
    since: null,
    total: 0,
  });
  const file = library.desk(office).file(patron);
  const desk = library.desk(office);
  const members = [library, library.views, desk, desk.views, file, library.jobs];
  for (const one of members) expect(Object.keys(one).join()).not.toMatch(/readingHistory/i);
  expect(Object.keys(portal).join()).toMatch(/readingHistory/);
  expect(JSON.stringify(orThrow(await file.patron()).shown)).not.toMatch(/T-1|readingHistory/);
});

it('is not offered by hokkaido: nothing can be chosen, and nothing is copied', async () => {
  const { portal, people, patron, set, find, lend, takeBack, night } = await opened(hokkaido);
  const refusal = { is: 'refused', refusals: [{ code: 'reading-history-not-offered' }] };
  expect(await portal.chooseReadingHistory({ wanted: true })).toMatchObject(refusal);
  const choice = { commandId: randomUUID(), patron, wanted: true, offered: true };
  orThrow(await people.chooseReadingHistory({ ...choice, at: '2021-04-02T01:00:00.000Z' }));
  await lend('C-1');
  await takeBack('C-1');
  set('2021-04-04 00:00');
  await night();
  expect(await find()).toMatchObject({ total: 0 });
  orThrow(await portal.chooseReadingHistory({ wanted: false }));
  orThrow(await portal.deleteReadingHistory({}));
});

it('is copied at the next opening if the night was interrupted before', async () => {
  const { library, people, patron, open, set, find, choose, lend, takeBack } = await opened();
  await choose();
  const borrower = await findFreshBorrower(people, patron);
  await lend('C-1');
  await takeBack('C-1');
  orThrow(await library.desk(office).forgetBorrower({ borrower, mailWaits: false }));
  set('2021-04-04 00:00');
  expect(await find()).toMatchObject({ total: 0 });
  await open();
  expect(await find()).toMatchObject({ total: 1, loans: [{ title: 'T-1' }] });
});

it('leaves no choice in the history: with and without it, the events have the same fields', async () => {
  const fieldsOfHistory = async (isChosen: boolean) => {
    const { events, patron, portal, set, choose, lend, takeBack, night } = await opened();
    if (isChosen) await choose();
    await lend('C-1');
    await takeBack('C-1');
    set('2021-04-04 00:00');
    await night();
    if (isChosen) orThrow(await portal.deleteReadingHistory({}));
    const stored = orThrow(await events.records({}));
    expect(JSON.stringify(stored).replaceAll(patron, '')).not.toMatch(/wanted|reading-history/);
    const listFields = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, one]) => [key, listFields(one)])
        : null;
    return stored.map(({ type, data, metadata }) => [type, listFields(data), listFields(metadata)]);
  };
  expect(await fieldsOfHistory(true)).toEqual(await fieldsOfHistory(false));
});

it('is in no byte of the history and the views', async () => {
  const folder = scratchFolder(onTestFinished);
  const { clock, set } = setClock('2021-04-03 10:00');
  const named = (name: string) => ({ file: join(folder, name), librarySystem, clock });
  const { store: events } = orThrow(await openSqliteEventStore(named('events.db')));
  const { documents } = orThrow(await openSqliteDocuments(named('views.db')));
  const people = inMemoryPatronRegistry({ librarySystem, clock, hasher: quickHasher });
  await record(events, ...published, makePolicyPublished('2021-03-02', offering), ...shelf(1));
  const library = watchLibrary(
    await openLibrary({ events, documents, people, policy: offering, profile: hokkaidoProfile, clock }),
  );
  const { patron } = orThrow(await library.desk(office).registerPatron(application()));
  const [chosen, deleted] = [randomUUID(), randomUUID()];
  set('2021-04-03 10:17');
  orThrow(await library.portal(patron).chooseReadingHistory({ commandId: chosen, wanted: true }));
  set('2021-04-03 11:00');
  const copy = { copy: 'C-1', location: 'HQ' };
  orThrow(
    await library
      .desk(counter)
      .file(patron)
      .pickUp({ ...copy, cards: prefecturalCard }),
  );
  orThrow(await library.desk(counter).acceptReturn({ ...copy, payer: null }));
  set('2021-04-04 00:00');
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  expect(orThrow(await library.portal(patron).readingHistory()).shown).toMatchObject({ total: 1 });
  orThrow(await library.portal(patron).deleteReadingHistory({ commandId: deleted }));
  await library.close();
  for (const port of [documents, events, people]) await port.close();
  const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
  expect(bytes.includes('2021-04-03T02:00:00.000Z')).toBe(true);
  for (const trace of [chosen, deleted, '2021-04-03T01:17', 'ReadingHistory', 'wanted'])
    expect(bytes.includes(trace), trace).toBe(false);
});

it('is only for patrons of the registry, not for those of a directory', async () => {
  const { events, clock } = await opened();
  const person = {
    name: '佐藤 みのり',
    mailAddress: null,
    registeredAt: [],
    cards: [{ number: '1' }],
    blocks: [],
  };
  const directory = { find: () => new Map([['R/1', person]]), findByCard: () => null };
  const people = { directory, borrowers: inMemoryBorrowers({ librarySystem, clock }) };
  const library = watchLibrary(
    await openLibrary({ events, people, policy: offering, profile: hokkaidoProfile, clock }),
  );
  const members = Object.keys(library.portal('R/1'));
  expect(members).toContain('reserve');
  expect(members.join()).not.toMatch(/readingHistory/i);
  await library.close();
});
