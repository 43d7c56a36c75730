import { inMemoryEventStore, orThrow, storeError } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { headquarters, titleId } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { openLibrary, type LibraryOptions, type Observation, type TitleNames } from '../index.js';
import { evening } from '../testing/evening.js';
import { openDay, office, shelf } from '../testing/open-day.js';
import { watchLibrary } from '../testing/watched.js';
import { checkDirectory } from './check-directory.js';
import { noteTroubles, troubleIn } from './note-troubles.js';

const troubles = () => {
  const all: string[] = [];
  const observe = (one: Observation): void => {
    if (one.is === 'trouble') all.push(`${one.port}: ${one.code}`);
  };
  return { all, observe };
};

const right: TitleNames = (codes) =>
  new Map(codes.map((code) => [code, { name: `本 ${code}`, volume: null, author: null }]));

/** A Map of names whose method throws. */
class BrokenMap extends Map<string, never> {
  override has(): boolean {
    throw new Error('broken');
  }
}

const wrongTitles: readonly (readonly [string, unknown])[] = [
  ['a plain object', () => ({ 'T-1': { name: '本', volume: null, author: null } })],
  ['nothing', () => undefined],
  ['a Map that throws', () => new BrokenMap()],
  ['a Map of texts', (codes: readonly string[]) => new Map(codes.map((code) => [code, '本']))],
  [
    'an error',
    () => {
      throw new Error('佐藤');
    },
  ],
  ['a rejection', () => Promise.reject(new Error('佐藤'))],
];

it.each(wrongTitles)(
  'shows codes if titles answers %s, and reports it once until it is well',
  async (_, wrong) => {
    const day = await openDay('2021-04-03 10:00', { facts: shelf(3) });
    const { all, observe } = troubles();
    let titles = wrong as TitleNames;
    const open = { events: day.events, policy: hokkaido, profile: hokkaidoProfile, clock: day.clock };
    const library = watchLibrary(
      await openLibrary({ ...open, people: day.people, observe, titles: (codes) => titles(codes) }),
    );
    const patron = await day.registered();
    const reserve = () =>
      library
        .desk(office)
        .file(patron)
        .reserve({ lines: [{ title: 'T-unknown', location: 'HQ' }] });
    for (let n = 0; n < 3; n += 1)
      expect(await reserve()).toMatchObject({
        is: 'refused',
        refusals: [{ code: 'title-not-held', called: 'T-unknown' }],
      });
    expect(all).toEqual(['titles: store-unavailable']);
    titles = right;
    expect(await reserve()).toMatchObject({ refusals: [{ called: '本 T-unknown' }] });
    titles = wrong as TitleNames;
    await reserve();
    expect(all).toHaveLength(2);
    await library.close();
  },
);

it('keeps the right names of an answer in which one name is wrong', async () => {
  const day = await openDay('2021-04-03 10:00');
  const { all, observe } = troubles();
  const titles = () =>
    new Map<string, unknown>([
      ['T-8', '本'],
      ['T-9', { name: 'T-9', volume: null, author: '著者' }],
    ]);
  const library = watchLibrary(
    await openLibrary({
      ...{ events: day.events, policy: hokkaido, profile: hokkaidoProfile, clock: day.clock, observe },
      people: day.people,
      titles: titles as never,
    }),
  );
  const lines = ['T-8', 'T-9'].map((title) => ({ title, location: 'HQ' }));
  expect(await library.portal(await day.registered()).reserve({ lines })).toMatchObject({
    refusals: [{ called: 'T-8' }, { called: 'T-9 / 著者' }],
  });
  expect(all).toEqual(['titles: store-unavailable']);
  await library.close();
});

const badDirectories: readonly (readonly [string, string, () => unknown])[] = [
  ['answers a plain object', 'directory-broken', () => ({})],
  ['throws', 'registry-unavailable', () => Promise.reject(new Error('佐藤'))],
];

it.each(badDirectories)('reports once that the directory %s', async (_, code, find) => {
  const day = await openDay('2021-04-03 10:00');
  const { all, observe } = troubles();
  let isWell = false;
  const answer = await openLibrary({
    ...{ events: day.events, policy: hokkaido, profile: hokkaidoProfile, clock: day.clock, observe },
    people: {
      borrowers: day.people,
      directory: {
        find: (() => (isWell ? new Map() : find())) as never,
        findByCard: () => Promise.resolve(null),
      },
    },
  });
  const library = watchLibrary(answer);
  const ask = () =>
    library
      .desk(office)
      .file('P-1')
      .reserve({ lines: [{ title: titleId(1), location: 'HQ' }] });
  for (let n = 0; n < 3; n += 1) expect(await ask()).toMatchObject({ is: 'failed', error: { code } });
  expect(all).toEqual([`directory: ${code}`]);
  isWell = true;
  expect(await ask()).toMatchObject({ refusals: [{ code: 'patron-unknown' }] });
  isWell = false;
  await ask();
  expect(all).toHaveLength(2);
  await library.close();
});

it('reports once that one verb of the directory fails while the other answers', async () => {
  const { all, observe } = troubles();
  const directory = checkDirectory(
    { find: () => new Map(), findByCard: () => Promise.reject(new Error('away')) },
    noteTroubles(observe),
  );
  for (let n = 0; n < 3; n += 1) {
    await directory.findByCard('1');
    await directory.find(['P-1']);
  }
  expect(all).toEqual(['directory: registry-unavailable']);
});

it.each([[{ _tag: 'Left' }], [{ _tag: 'Left', left: null }], [{ _tag: 'Left', left: { code: 7 } }]])(
  'finds no trouble in %j, and throws nothing',
  (answer) => {
    expect(troubleIn(answer)).toBe(null);
  },
);

it('reports once that the mailer breaks its contract, and the mails as numbers', async () => {
  const { open, patron, prepare, set } = await evening('2021-04-07 20:00');
  for (const n of [1, 2, 3]) await prepare(n, await patron(), headquarters, '2021-04-07 14:10');
  const { all, observe } = troubles();
  const others: Observation[] = [];
  let answer: unknown = 'of course';
  const library = await open({
    mailer: { send: () => Promise.resolve(answer as never) },
    observe: (one) => {
      observe(one);
      if (one.is === 'mails' || one.is === 'job') others.push(one);
    },
  });
  await library.jobs.sendReadyMails();
  expect(all).toEqual(['mailer: mailer-broken']);
  expect(others).toMatchObject([
    { is: 'job', job: 'ready-mails', codes: ['mailer-broken', 'mailer-broken', 'mailer-broken'] },
    { is: 'mails', queued: 3, sent: 0, failed: { 'timed-out': 3 } },
  ]);
  answer = 'sent';
  set('2021-04-07 21:00');
  await library.jobs.sendReadyMails();
  expect(others.at(-1)).toEqual({ is: 'mails', queued: 0, sent: 3, failed: {} });
  await library.jobs.sendReadyMails();
  expect(others.filter(({ is }) => is === 'mails')).toHaveLength(2);
});

it('reports once that the history does not answer', async () => {
  const events = inMemoryEventStore({ librarySystem: 'ports' });
  const { all, observe } = troubles();
  let isWell = true;
  const away = E.left(storeError('store-unavailable', { store: 'The history', reason: 'away' }));
  const options: LibraryOptions = {
    ...{ policy: hokkaido, profile: hokkaidoProfile, observe },
    events: { ...events, append: (...given) => (isWell ? events.append(...given) : Promise.resolve(away)) },
  };
  const { library } = orThrow(await openLibrary(options));
  const add = (copy: string) =>
    library.desk(office).addCopy({ copy, title: 'T-1', loanClass: 'circulating', source: 'own' });
  isWell = false;
  for (const copy of ['a', 'b']) expect(await add(copy)).toMatchObject({ is: 'failed' });
  expect(all).toEqual(['events: store-unavailable']);
  isWell = true;
  expect(await add('c')).toMatchObject({ is: 'accepted' });
  await library.close();
});
