import { findBorrowers, findFreshBorrower, findPatronOf } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { registryError, type PatronRegistry } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const opened = async () => {
  const scene = await openDay('2021-04-03 10:00', { facts: shelf(4) });
  const { library, events, people, registered } = scene;
  const visiting = async () => {
    const patron = await registered();
    return { patron, portal: library.portal(patron) };
  };
  /** Reserves titles. Returns the reservations, and their pseudonym. */
  const reserve = async (patron: string, ...titles: readonly string[]) => {
    const borrower = await findFreshBorrower(people, patron);
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters(...titles) }));
    const own = orThrow(await library.portal(patron).reservations.now()).shown;
    const reservations = titles.map((title) => own.find((one) => one.title === title)?.reservation ?? '');
    return { borrower, reservations };
  };
  /** A patron with a reservation. */
  const reserving = async (title: string) => {
    const visit = await visiting();
    const { borrower, reservations } = await reserve(visit.patron, title);
    return { ...visit, borrower, reservation: reservations[0] ?? '' };
  };
  /** Lends a copy from the shelf, and returns its pseudonym. */
  const lend = async (patron: string, copy: string) => {
    const borrower = await findFreshBorrower(people, patron);
    const file = library.desk(counter).file(patron);
    orThrow(await file.pickUp({ copy, location: 'HQ', cards: prefecturalCard }));
    return borrower;
  };
  const takeBack = async (copy: string) =>
    orThrow(await library.desk(counter).acceptReturn({ copy, location: 'HQ', payer: null }));
  const night = () => library.jobs.forgetBorrowers();
  const forgotten = async () => (await factsOf(events, 'BorrowerForgotten')).map(({ data }) => data.borrower);
  return { ...scene, visiting, reserve, reserving, lend, takeBack, night, forgotten };
};

const nothing = { forgotten: 0, troubles: [] };

/** A mail about something else. */
const waitingMail = (patron: string) => ({
  patron,
  run: '2021-04-02',
  notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' as const }],
});

/** Sends and deletes the mail of the outbox. */
const deleteMail = async (people: PatronRegistry) => {
  const worker = randomUUID();
  const [claimed] = orThrow(await people.claimMails({ worker, leaseSeconds: 60, limit: 1 }));
  const mail = { mail: claimed?.id ?? '', unannounced: [] };
  const failure = { worker, claim: claimed?.claims ?? 0, reason: 'no-address', retry: false } as const;
  orThrow(await people.markMailFailed({ ...mail, ...failure }));
  orThrow(await people.deleteRecordedMail(mail));
};

describe('each night', () => {
  it('forgets whose a loan was, in the night after its return', async () => {
    const { people, set, visiting, lend, takeBack, night } = await opened();
    const { patron, portal } = await visiting();
    const borrower = await lend(patron, 'C-1');
    set('2021-04-10 10:00');
    await takeBack('C-1');
    expect(await night()).toMatchObject({ job: 'forgetting', ...nothing });
    expect(await findPatronOf(people, borrower)).toBe(patron);
    set('2021-04-11 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await night()).toMatchObject(nothing);
    expect(await findPatronOf(people, borrower)).toBe(undefined);
    orThrow(await portal.reserve({ lines: atHeadquarters('T-1') }));
  });

  it('forgets the patron of an ended reservation when it is no longer shown (A43, A59)', async () => {
    const { library, people, set, reserving, night } = await opened();
    const { patron, portal, reservation, borrower } = await reserving('T-1');
    orThrow(await library.desk(office).cancel({ reservation, borrower: null, reason: 'damaged' }));
    set('2021-05-03 23:59');
    expect(await night()).toMatchObject(nothing);
    expect(orThrow(await portal.ended.now()).shown).toMatchObject([{ reservation }]);
    expect(orThrow(await library.desk(office).recipients()).shown).toMatchObject([
      { reservation, patron, borrower },
    ]);
    set('2021-05-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await findPatronOf(people, borrower)).toBe(undefined);
    expect(orThrow(await portal.ended.now()).shown).toEqual([]);
    expect(orThrow(await portal.patron()).shown).toMatchObject({ id: patron });
  });

  it('keeps the fresh pseudonym of a patron, and a used one while anything is open under it (FORGET-1, 4)', async () => {
    const { library, people, set, visiting, reserve, takeBack, night, forgotten } = await opened();
    const [unused, { patron, portal }] = [await visiting(), await visiting()];
    const fresh = await findFreshBorrower(people, unused.patron);
    const { borrower, reservations } = await reserve(patron, 'T-1', 'T-2');
    orThrow(await library.desk(counter).secure({ copy: 'C-1' }));
    const file = library.desk(counter).file(patron);
    orThrow(await file.pickUp({ copy: 'C-1', location: 'HQ', cards: prefecturalCard }));
    await takeBack('C-1');
    set('2021-06-01 00:00');
    expect(await night()).toMatchObject(nothing);
    expect(await findPatronOf(people, borrower)).toBe(patron);
    orThrow(await portal.cancel({ reservation: reservations[1] ?? '' }));
    set('2021-07-03 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await forgotten()).toEqual([borrower]);
    expect(await findBorrowers(people, unused.patron)).toEqual([fresh]);
  });

  it('keeps a pseudonym while a mail waits for its patron, without a trouble (FORGET-2)', async () => {
    const { people, set, visiting, lend, takeBack, night, forgotten } = await opened();
    const { patron } = await visiting();
    const borrower = await lend(patron, 'C-1');
    await takeBack('C-1');
    orThrow(await people.queueMail(waitingMail(patron)));
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject(nothing);
    expect(await forgotten()).toEqual([]);
    await deleteMail(people);
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await forgotten()).toEqual([borrower]);
  });

  it('keeps the pseudonym of a lost book until it is found or withdrawn, without a trouble (FORGET-3)', async () => {
    const { library, set, visiting, lend, night, forgotten } = await opened();
    const { patron } = await visiting();
    const [found, withdrawn] = [await lend(patron, 'C-1'), await lend(patron, 'C-2')];
    for (const copy of ['C-1', 'C-2']) orThrow(await library.desk(counter).declareLost({ copy }));
    set('2021-08-01 00:00');
    expect(await night()).toMatchObject(nothing);
    orThrow(await library.desk(counter).declareFound({ copy: 'C-1' }));
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await forgotten()).toEqual([found]);
    orThrow(await library.desk(office).withdraw({ copy: 'C-2' }));
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await forgotten()).toEqual([found, withdrawn]);
  });

  it('forgets the pseudonyms of one patron one by one, each after its own last return', async () => {
    const { people, set, visiting, lend, takeBack, night, forgotten } = await opened();
    const { patron } = await visiting();
    const [first, second] = [await lend(patron, 'C-1'), await lend(patron, 'C-2')];
    expect(first).not.toBe(second);
    await takeBack('C-2');
    set('2021-04-04 00:00');
    await night();
    expect(await forgotten()).toEqual([second]);
    expect(await findPatronOf(people, first)).toBe(patron);
    await takeBack('C-1');
    set('2021-04-05 00:00');
    await night();
    expect(await forgotten()).toEqual([second, first]);
  });

  it('records them in the order of their last returns, not patron by patron', async () => {
    const { set, visiting, lend, takeBack, night, forgotten } = await opened();
    const [one, other] = [await visiting(), await visiting()];
    const lent = new Map<string, string>();
    for (const [copy, { patron }] of [
      ['C-1', one],
      ['C-2', one],
      ['C-3', other],
      ['C-4', other],
    ] as const)
      lent.set(copy, await lend(patron, copy));
    const returns = ['C-3', 'C-1', 'C-4', 'C-2'];
    for (const [minute, copy] of returns.entries()) {
      set(`2021-04-03 10:1${minute}`);
      await takeBack(copy);
    }
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject({ forgotten: 4, troubles: [] });
    expect(await forgotten()).toEqual(returns.map((copy) => lent.get(copy)));
  });

  it('forgets a patron who has left, with the last pseudonym', async () => {
    const { library, set, reserving, night } = await opened();
    const { patron, portal, reservation } = await reserving('T-1');
    orThrow(await portal.cancel({ reservation }));
    orThrow(await library.desk(office).file(patron).leave({}));
    set('2021-05-03 23:59');
    expect(await night()).toMatchObject(nothing);
    expect(orThrow(await portal.patron()).shown).toMatchObject({ id: patron });
    set('2021-05-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 2 });
    expect(await portal.patron()).toMatchObject({ is: 'refused', refusals: [{ code: 'patron-unknown' }] });
  });

  it('removes from the registry a pseudonym that the history forgot at a desk', async () => {
    const { library, people, set, reserving, night } = await opened();
    const { patron, portal, reservation, borrower } = await reserving('T-1');
    orThrow(await portal.cancel({ reservation }));
    orThrow(await library.desk(office).forgetBorrower({ borrower, mailWaits: false }));
    expect(await findPatronOf(people, borrower)).toBe(patron);
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await findPatronOf(people, borrower)).toBe(undefined);
    orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
  });

  it('forgets a pseudonym without a known patron like any other', async () => {
    const { library, people, set, reserving, open, forgotten } = await opened();
    const { reservation, borrower } = await reserving('T-1');
    const patronsOf: typeof people.findPatronsOf = (some) =>
      people.findPatronsOf(some.filter((one) => one !== borrower));
    orThrow(await library.desk(office).cancel({ reservation, borrower: null, reason: 'damaged' }));
    set('2021-05-04 00:00');
    const { jobs } = await open({ people: { ...people, findPatronsOf: patronsOf } });
    expect(await jobs.forgetBorrowers()).toMatchObject({ troubles: [] });
    expect(await forgotten()).toEqual([borrower]);
  });

  it('forgets nothing while the registry does not return the patron of a pseudonym, since a mail may be about it', async () => {
    const { people, set, visiting, lend, takeBack, night, open, forgotten } = await opened();
    const { patron } = await visiting();
    await lend(patron, 'C-1');
    await takeBack('C-1');
    await night();
    set('2021-04-04 00:00');
    orThrow(await people.queueMail(waitingMail(patron)));
    const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });
    const { jobs } = await open({
      people: { ...people, findPatronsOf: () => Promise.resolve(E.left(busy)) },
    });
    const { troubles } = await jobs.forgetBorrowers();
    expect(troubles).toContain(busy);
    expect(await forgotten()).toEqual([]);
  });

  it('writes nothing to the registry if the history has no new events', async () => {
    const { people, open } = await opened();
    let written = 0;
    const bookmarked: typeof people.moveBookmark = (place) => {
      written += 1;
      return people.moveBookmark(place);
    };
    const { jobs } = await open({ people: { ...people, moveBookmark: bookmarked } });
    written = 0;
    for (let minute = 0; minute < 3; minute += 1) await jobs.forgetBorrowers();
    expect(written).toBe(0);
  });
});
