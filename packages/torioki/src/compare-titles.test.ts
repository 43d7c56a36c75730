import { randomUUID } from 'node:crypto';
import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { story } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import type { TitleWithCopies } from './add-title.js';
import type { ComparedStores } from './compare-titles.js';
import { openLibrary, compareTitles } from './index.js';
import { office } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const record = (title: string, ...copies: readonly string[]): TitleWithCopies => ({
  title,
  copies: copies.map((copy) => ({ copy })),
});

/** A catalogue that gives two records at a time. */
const catalogueOf = (...records: readonly TitleWithCopies[]): ComparedStores['catalogue'] => ({
  titlesAfter: (code) => Promise.resolve(E.right(records.filter(({ title }) => title > code).slice(0, 2))),
  names: (titles) =>
    Promise.resolve(
      new Map(
        records
          .filter(({ title }) => titles.includes(title))
          .map(({ title }) => [title, { name: `本 ${title}`, volume: null, author: null }]),
      ),
    ),
});

/** A history with these copies. The last copy of each title is withdrawn. */
const historyOf = async (...titles: readonly TitleWithCopies[]) => {
  const events = inMemoryEventStore({ librarySystem: 'unshared-test' });
  const library = watchLibrary(await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile }));
  onTestFinished(() => library.close());
  const desk = library.desk(office);
  for (const { title, copies } of titles) {
    for (const { copy } of copies)
      expect(await desk.addCopy({ copy, title, loanClass: 'circulating', source: 'own' })).toMatchObject({
        is: 'accepted',
      });
    const copy = copies.at(-1)?.copy ?? '';
    expect(await desk.withdraw({ commandId: randomUUID(), copy })).toMatchObject({ is: 'accepted' });
  }
  return events;
};

it('shows staff the titles without a record, without copies, or with other copies', async () => {
  const events = await historyOf(
    record('t-1', 'a-1', 'a-0'),
    record('t-2', 'b-1', 'b-2', 'b-0'),
    record('t-4', 'd-0'),
    record('t-6', 'f-2', 'f-1', 'f-0'),
    record('t-5', 'e-1', 'e-0'),
  );
  const catalogue = catalogueOf(
    record('t-1', 'a-1'),
    record('t-2', 'b-1', 'b-3'),
    record('t-3'),
    record('t-4', 'd-0'),
  );
  expect(orThrow(await compareTitles({ events, catalogue })).shown).toEqual({
    withoutRecord: [
      { title: 't-5', called: 't-5', notCatalogued: ['e-1'], notHeld: [] },
      { title: 't-6', called: 't-6', notCatalogued: ['f-2', 'f-1'], notHeld: [] },
    ],
    withoutCopies: [
      { title: 't-3', called: '本 t-3', notCatalogued: [], notHeld: [] },
      { title: 't-4', called: '本 t-4', notCatalogued: [], notHeld: ['d-0'] },
    ],
    withOtherCopies: [{ title: 't-2', called: '本 t-2', notCatalogued: ['b-2'], notHeld: ['b-3'] }],
  });
});

it('counts migrated copies until they are withdrawn', async () => {
  const migration = story.openMigration().migrateCopy('m-1').migrateCopy('n-1', { is: 'missing' });
  const events = inMemoryEventStore({ librarySystem: 'example' });
  await unwrapAnswer(
    events.copy(await migration.migrateCopy('o-1').closeMigration().withdraw('o-1').recorded()),
  );
  const { withoutCopies, withOtherCopies } = orThrow(
    await compareTitles({
      events,
      catalogue: catalogueOf(record('m', 'm-1'), record('n', 'n-1'), record('o', 'o-1')),
    }),
  ).shown;
  expect(withoutCopies.map(({ title }) => title)).toEqual(['o']);
  expect(withOtherCopies).toEqual([]);
});

it('shows the first 1,000 of each kind', async () => {
  const events = inMemoryEventStore({ librarySystem: 'unshared-test' });
  const records = Array.from({ length: 1_003 }, (_, n) => record(`t-${1_000 + n}`));
  const { withoutCopies } = orThrow(
    await compareTitles({ events, catalogue: catalogueOf(...records) }),
  ).shown;
  expect(withoutCopies).toHaveLength(1_000);
  expect(withoutCopies[999]?.title).toBe('t-1999');
});

it.each<[string, ComparedStores['catalogue']['titlesAfter'], string]>([
  ['fails', () => Promise.resolve(E.left(new Error('catalogue.db does not answer'))), 'catalogue.db'],
  ['throws', () => Promise.reject(new Error('on fire')), 'during unshared'],
])('reports a catalogue that %s', async (_, titlesAfter, message) => {
  const events = inMemoryEventStore({ librarySystem: 'unshared-test' });
  const answer = await compareTitles({ events, catalogue: { ...catalogueOf(), titlesAfter } });
  expect(answer).toMatchObject({
    is: 'failed',
    error: { message: expect.stringContaining(message) as string },
  });
});
