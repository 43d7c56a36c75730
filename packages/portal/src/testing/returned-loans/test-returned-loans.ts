import type { StoredEvent } from '@torioki/event-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from 'torioki';
import { parseInJapan } from '../../sample/movable-clock.js';
import { openBrowser } from '../browser-without-scripts.js';
import { storeNames, type StoreName } from '../stores.js';
import { findEvents, findTraces } from './find-traces.js';
import * as marked from './marked-patron.js';
import { openMarkedLibrary, type MarkedLibrary } from './open-marked-library.js';
import type { Place } from './place.js';

/** For each test, the backups to restore, by store. The other stores are unchanged. */
const restores: Readonly<Record<string, Partial<Record<StoreName, string>>>> = {
  'yesterday’s registry': { people: 'yesterday' },
  'yesterday’s history': { events: 'yesterday' },
  'both of yesterday': { people: 'yesterday', events: 'yesterday' },
  'a copy without pseudonyms': { people: 'copy' },
  'a copy without pseudonyms and yesterday’s history': { people: 'copy', events: 'yesterday' },
};

/** A session may have the patron's key until the visit ends. */
const afterNight = {
  marks: ['people'],
  patron: expect.not.arrayContaining(['views']) as unknown,
  pseudonyms: ['events'],
  ties: [],
};

/** A place where the library is opened on some days. */
const startDays = (place: Place) => {
  let now = '';
  /** Opens the library at a local time, works in it and closes it. */
  const during = async <A>(shown: string, work: (opened: MarkedLibrary) => Promise<A>): Promise<A> => {
    now = shown;
    const opened = await openMarkedLibrary(place, () => parseInJapan(now));
    const done = await work(opened);
    await opened.close();
    return done;
  };
  return { during, at: (shown: string) => (now = shown) };
};

/** Runs the nightly job that forgets, and visits the portal, which deletes old sessions. */
const forget = async ({ library, app }: MarkedLibrary) => {
  expect((await library.jobs.forgetBorrowers()).troubles).toEqual([]);
  await openBrowser(app).open('/');
};

const historyOf = async ({ stores }: MarkedLibrary): Promise<readonly StoredEvent[]> =>
  orThrow(await stores.events.records());

/** The marked patron borrows and returns some books. Everything is backed up before the return. */
const playUntilNight = async (place: Place) => {
  const { during, at } = startDays(place);
  const patron = await during('2021-04-06 10:00', async (opened) => {
    await marked.publish(opened);
    const registered = await marked.register(opened);
    await marked.reserve(await marked.logIn(opened));
    await marked.secure(opened);
    at('2021-04-06 20:00');
    await opened.library.jobs.sendReadyMails();
    expect(opened.mails).toHaveLength(1);
    at('2021-04-07 10:00');
    await marked.lend(opened, registered);
    await marked.renew(await marked.logIn(opened));
    return registered;
  });
  for (const name of storeNames) await place.backUp(name, 'yesterday');
  await place.copyWithoutPseudonyms('copy');
  const sought = await during('2021-04-07 15:00', async (opened) => {
    const { used } = orThrow(await opened.stores.people.findPseudonyms(patron));
    await marked.takeBack(opened);
    return { patron, used, ofLoans: findEvents(await historyOf(opened), used) };
  });
  return { during, sought };
};

/** Tests that no store shows the borrower of a returned loan, even after a restore. */
export const testReturnedLoans = (kind: string, newPlace: () => Promise<Place>): void => {
  describe(`the stores ${kind} of a library with a returned loan`, { timeout: 300_000 }, () => {
    let place: Place;
    let scene: Awaited<ReturnType<typeof playUntilNight>>;
    beforeAll(async () => {
      place = await newPlace();
      scene = await playUntilNight(place);
    }, 300_000);

    const tracesIn = async (opened: MarkedLibrary) =>
      findTraces(place, await historyOf(opened), scene.sought);

    it('say whose it was before the night, and not afterwards', async () => {
      const { during, sought } = scene;
      expect(sought.used).toHaveLength(3);
      await during('2021-04-07 23:00', async (opened) => {
        const { pseudonyms, ties } = await tracesIn(opened);
        expect(pseudonyms).toEqual(['events', 'people', 'views']);
        expect(ties).toEqual(expect.arrayContaining([...sought.used]));
      });
      await during('2021-04-08 00:30', async (opened) => {
        await forget(opened);
        expect(await tracesIn(opened)).toEqual(afterNight);
      });
      expect(await findTraces(place, sought.ofLoans, sought)).toEqual(afterNight);
      for (const name of storeNames) await place.backUp(name, 'today');
    });

    it.each(Object.entries(restores))('do not say it after a restore of %s', async (_, restored) => {
      const { during, sought } = scene;
      for (const name of storeNames) await place.restore(name, restored[name] ?? 'today');
      await during('2021-04-08 10:00', async (opened) => {
        if (restored.events) await marked.takeBack(opened);
        else if (restored.people) expect(await tracesIn(opened)).toEqual(afterNight);
      });
      await during('2021-04-09 00:30', async (opened) => {
        await forget(opened);
        expect(await tracesIn(opened)).toEqual(afterNight);
        await marked.reserve(await marked.logIn(opened));
        const { used } = orThrow(await opened.stores.people.findPseudonyms(sought.patron));
        expect(used).toHaveLength(2);
        for (const pseudonym of used) expect(sought.used).not.toContain(pseudonym);
      });
    });
  });
};
