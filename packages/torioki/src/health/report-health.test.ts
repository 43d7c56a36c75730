import { orThrow, type EventStore } from '@torioki/event-store';
import type { PatronRegistry } from '@torioki/patrons';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { headquarters } from '@torioki/lending/samples';
import { inMemoryDocuments } from '@torioki/projection';
import { openLibrary, type Library } from '../index.js';
import { evening } from '../testing/evening.js';
import { application, office, openDay, shelf } from '../testing/open-day.js';
import { restorable } from '../testing/restorable.js';
import { watchLibrary } from '../testing/watched.js';

afterEach(() => void vi.useRealTimers());

const report = async (library: Pick<Library<PatronRegistry>, 'health'>) =>
  orThrow(await library.health()).shown;

/** The report of a library with fake timers, two seconds after the call. */
const reportInTwoSeconds: typeof report = async (library) => {
  const reported = report(library);
  await vi.advanceTimersByTimeAsync(2_000);
  return reported;
};

const never = () => new Promise<never>(() => undefined);

describe('the health of a library', () => {
  it('is well with a worker that turns, and jobs that run by the clock', async () => {
    const { library } = await openDay('2021-04-03 10:00', { facts: shelf(2) });
    const jobs = library.jobs.runByTheClock.subscribe();
    await expect
      .poll(async () => (await report(library)).jobs.map(({ isRunning }) => isRunning))
      .toEqual(Array.from({ length: 5 }, () => false));
    const { sick, history, views, people } = await report(library);
    expect(sick).toEqual([]);
    expect(history).toMatchObject({ clockBehindMs: 0, head: views?.head });
    expect(views?.models.every(({ lagMs }) => lagMs === 0)).toBe(true);
    expect(people).toEqual({
      lostEvents: 0,
      missing: 0,
      mailOverdueMs: 0,
      undeliveredMails: 0,
      factWaitsMs: 0,
    });
    jobs.unsubscribe();
    expect((await report(library)).jobs).toEqual([]);
  });

  it('names the history within two seconds, even if the history hangs', async () => {
    let isHung = false;
    const events = (store: EventStore): EventStore => ({
      ...store,
      read: (...given) => (isHung ? never() : store.read(...given)),
    });
    const { library } = await openDay('2021-04-03 10:00', { events });
    isHung = true;
    vi.useFakeTimers();
    expect((await reportInTwoSeconds(library)).sick).toEqual(['history']);
  });

  it('names the patrons if the registry hangs', async () => {
    let isHung = false;
    const people = (registry: PatronRegistry): PatronRegistry => ({
      ...registry,
      listMails: () => (isHung ? never() : registry.listMails()),
    });
    const { library } = await openDay('2021-04-03 10:00', { people });
    isHung = true;
    vi.useFakeTimers();
    expect((await reportInTwoSeconds(library)).sick).toEqual(['people']);
  });

  it('names the clock if it is set back', async () => {
    const { library, set } = await openDay('2021-04-03 10:00');
    orThrow(await library.desk(office).registerPatron(application()));
    set('2021-04-03 09:00');
    const { sick, history } = await report(library);
    expect(sick).toEqual(['clock']);
    expect(history).toMatchObject({ clockBehindMs: 3_600_000 });
  });

  it('names the mails while the mail server does not answer', async () => {
    const { open, patron, prepare, jobs, set } = await evening('2021-04-07 20:00');
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    const library = await open({ mailer: { send: () => Promise.resolve('unreachable') } });
    await library.jobs.sendReadyMails();
    expect(await report(library)).toMatchObject({ sick: ['mails'], people: { undeliveredMails: 1 } });
    set('2021-04-07 20:30');
    await jobs.sendReadyMails();
    expect((await report(library)).sick).toEqual([]);
  });

  it('names the follower of the views if it hangs in a quiet library', async () => {
    const { events, people } = await openDay('2021-04-03 10:00');
    const documents = inMemoryDocuments(events.librarySystem);
    let isHung = false;
    const library = watchLibrary(
      await openLibrary({
        ...{ events, people, policy: hokkaido, profile: hokkaidoProfile },
        documents: { ...documents, sweep: () => (isHung ? never() : documents.sweep()) },
      }),
    );
    onTestFinished(() => void library.close());
    await expect.poll(async () => (await report(library)).sick).toEqual([]);
    isHung = true;
    vi.useFakeTimers();
    expect((await reportInTwoSeconds(library)).sick).toEqual([]);
    vi.setSystemTime(Date.now() + 10_000);
    expect((await reportInTwoSeconds(library)).sick).toEqual(['follower']);
  });
});

describe('a store that was restored from a backup', () => {
  it.each([
    ['events', 'restored-history'],
    ['people', 'restored-people'],
  ] as const)('%s is named at the next opening', async (store, part) => {
    const { during, backUp, restore } = restorable('2021-04-03 10:00');
    await during(async (library) => expect((await report(library)).sick).toEqual([]));
    backUp(store);
    await during(async (library) => {
      orThrow(await library.desk(office).registerPatron(application()));
    });
    restore(store);
    await during(async (library) => expect((await report(library)).sick).toEqual([part]));
  });
});
