import { orThrow } from '@torioki/event-store';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHeadPosition, scratchFolder } from '@torioki/event-store/contract';
import { hokkaido } from '@torioki/lending';
import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { hokkaidoProfile, openLibrary, type Library } from './index.js';
import { watchLibrary } from './testing/watched.js';

const librarySystem = 'torioki-test';
const borrower = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';
const clock = () => new Date('2021-04-03T10:00:00+09:00');
const office = { role: 'general-materials', staff: 'G-01', location: 'main' } as const;

const addCopy = (library: Library, copy: string) =>
  library.desk(office).addCopy({ copy, title: copy, loanClass: 'circulating', source: 'own' });

const reserve = (library: Library, title: string) =>
  library.desk({ role: 'patron' }).reserve({ borrower, lines: [{ title, location: 'main' }] });

it('shows a restored history, even if the views were kept and the history is longer than they are', async () => {
  const folder = scratchFolder(onTestFinished);
  const [file, backup, views] = ['library', 'backup', 'views'].map((name) => join(folder, `${name}.db`)) as [
    string,
    string,
    string,
  ];

  /**
   * Opens the library, works in it, and stores its views if `isKept`. Returns the borrower's waiting titles,
   * and the head.
   */
  const day = async (isKept: boolean, work: (library: Library) => Promise<unknown>) => {
    const { store: events } = orThrow(await openSqliteEventStore({ file, librarySystem }));
    const kept = isKept
      ? orThrow(await openSqliteDocuments({ file: views, librarySystem })).documents
      : undefined;
    const library = watchLibrary(
      await openLibrary({
        events,
        policy: hokkaido,
        profile: hokkaidoProfile,
        clock,
        ...(kept && { documents: kept }),
      }),
    );
    await work(library);
    const waiting = orThrow(await library.views.patronQueue(borrower).now()).shown.map(({ title }) => title);
    const head = await findHeadPosition(events);
    await library.close();
    await kept?.close();
    await events.close();
    return { waiting, head };
  };

  await day(true, async (library) => {
    await library.desk(office).addPickupLocation({
      location: 'main',
      name: '道立図書館',
      pickupClass: 'counter',
      headquarters: true,
      transitDays: null,
    });
    await addCopy(library, 'T1');
  });
  copyFileSync(file, backup);
  const lost = await day(true, (library) => reserve(library, 'T1'));
  expect(lost.waiting).toEqual(['T1']);

  copyFileSync(backup, file);
  const after = await day(false, async (library) => {
    for (const title of ['T2', 'T3', 'T4']) await addCopy(library, title);
    await reserve(library, 'T4');
  });
  expect(after.head).toBeGreaterThan(lost.head);
  expect(await day(true, () => Promise.resolve())).toEqual({ ...after, waiting: ['T4'] });
});
