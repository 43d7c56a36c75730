import { orThrow } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import { library as published, makePolicyPublished } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../../index.js';
import { record } from '../../testing/evening.js';
import { prefecturalCard } from '../../testing/fixture.js';
import { application, counter, office, shelf } from '../../testing/open-day.js';
import { restorable } from '../../testing/restorable.js';

const night = async (library: Library<PatronRegistry>) =>
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);

/** A patron with a reading history, and a returned book that is forgotten after the backup. */
const forgottenSince = async (file: 'events' | 'people') => {
  const policy = { ...hokkaido, readingHistory: true };
  const { during, backUp, restore, set } = restorable('2021-04-03 10:00', policy);
  const patron = await during(async (library, { events }) => {
    await record(events, ...published, makePolicyPublished('2021-03-02', policy), ...shelf(1));
    const registered = orThrow(await library.desk(office).registerPatron(application())).patron;
    orThrow(await library.portal(registered).chooseReadingHistory({ wanted: true }));
    const copy = { copy: 'C-1', location: 'HQ' };
    orThrow(
      await library
        .desk(counter)
        .file(registered)
        .pickUp({ ...copy, cards: prefecturalCard }),
    );
    orThrow(await library.desk(counter).acceptReturn({ ...copy, payer: null }));
    return registered;
  });
  backUp(file);
  set('2021-04-04 00:00');
  const listTitles = () =>
    during(async (library) => {
      await night(library);
      return orThrow(await library.portal(patron).readingHistory()).shown.loans.map(({ title }) => title);
    });
  expect(await listTitles()).toEqual(['T-1']);
  return { during, patron, listTitles, restore: () => restore(file) };
};

it('a registry restored from before the night copies the loan again', async () => {
  const { listTitles, restore } = await forgottenSince('people');
  restore();
  expect(await listTitles()).toEqual(['T-1']);
});

it('a registry restored from before a deletion has the list again', async () => {
  const { during, patron, listTitles, restore } = await forgottenSince('people');
  await during(async (library) => orThrow(await library.portal(patron).deleteReadingHistory({})));
  expect(await listTitles()).toEqual([]);
  restore();
  expect(await listTitles()).toEqual(['T-1']);
});

it('a history restored from before the night does not copy the loan a second time', async () => {
  const { listTitles, restore } = await forgottenSince('events');
  restore();
  expect(await listTitles()).toEqual(['T-1']);
});
