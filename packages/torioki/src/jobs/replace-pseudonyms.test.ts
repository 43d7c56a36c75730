import { findBorrowers, findFreshBorrower, findPatronOf } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../testing/fixture.js';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const opened = async () => {
  const scene = await openDay('2021-04-03 10:00', { facts: shelf(4) });
  const { library, people, registered } = scene;
  /** A patron with a reservation, and the pseudonym of that time. */
  const reserving = async (title: string) => {
    const patron = await registered();
    const portal = library.portal(patron);
    orThrow(await portal.reserve({ lines: atHeadquarters(title) }));
    const [{ reservation } = { reservation: '' }] = orThrow(await portal.reservations.now()).shown;
    return { patron, portal, reservation, borrower: await findFreshBorrower(people, patron) };
  };
  const night = () => library.jobs.forgetBorrowers();
  return { ...scene, reserving, night };
};

const nothing = { replaced: 0, forgotten: 0, troubles: [] };

describe('each night', () => {
  it('gives another pseudonym only to patrons without open loans and reservations', async () => {
    const { events, people, set, registered, reserving, night } = await opened();
    const unused = await registered();
    const waits = await reserving('T-1');
    const over = await reserving('T-2');
    orThrow(await over.portal.cancel({ reservation: over.reservation }));
    expect(await night()).toMatchObject(nothing);
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject({ job: 'pseudonyms', ...nothing, replaced: 1 });
    expect(await night()).toMatchObject(nothing);
    expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower: over.borrower } }]);
    expect(await findFreshBorrower(people, over.patron)).not.toBe(over.borrower);
    expect(await findFreshBorrower(people, waits.patron)).toBe(waits.borrower);
    expect(await findBorrowers(people, unused)).toHaveLength(1);
  });

  it('forgets the patron of a pseudonym when nothing of it is shown any more (A43, A59)', async () => {
    const { library, people, set, reserving, night } = await opened();
    const { patron, portal, reservation, borrower } = await reserving('T-1');
    orThrow(await library.desk(office).cancel({ reservation, borrower: null, reason: 'damaged' }));
    set('2021-04-04 00:00');
    await night();
    set('2021-07-02 23:59');
    expect(await night()).toMatchObject(nothing);
    expect(orThrow(await portal.ended.now()).shown).toMatchObject([{ reservation, borrower }]);
    expect(orThrow(await library.desk(office).recipients()).shown).toMatchObject([{ reservation, patron }]);
    set('2021-07-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await night()).toMatchObject(nothing);
    expect(await findPatronOf(people, borrower)).toBe(undefined);
    expect(orThrow(await portal.ended.now()).shown).toEqual([]);
    expect(orThrow(await portal.patron()).shown).toMatchObject({ id: patron });
  });

  it('forgets a patron who has left and has nothing more to show', async () => {
    const { library, set, reserving, night } = await opened();
    const { patron, portal, reservation } = await reserving('T-1');
    orThrow(await portal.cancel({ reservation }));
    orThrow(await library.desk(office).file(patron).leave({}));
    set('2021-07-03 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await portal.patron()).toMatchObject({ is: 'refused', refusals: [{ code: 'patron-unknown' }] });
  });

  it('keeps a patron with a lost book or a waiting mail, without a trouble', async () => {
    const { library, events, people, set, registered, night } = await opened();
    const patron = await registered();
    const desk = library.desk(counter);
    const file = desk.file(patron);
    orThrow(await file.pickUp({ copy: 'C-1', location: 'HQ', cards: prefecturalCard }));
    orThrow(await desk.declareLost({ copy: 'C-1' }));
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, replaced: 1 });
    set('2021-08-01 00:00');
    expect(await night()).toMatchObject(nothing);
    orThrow(await library.desk(office).withdraw({ copy: 'C-1' }));
    const mail = {
      patron,
      run: '2021-07-31',
      notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }],
    };
    orThrow(await people.queueMail(mail));
    expect(await night()).toMatchObject(nothing);
    expect(await factsOf(events, 'BorrowerForgotten')).toEqual([]);
  });

  it('removes from the registry a pseudonym that the history forgot at a desk', async () => {
    const { library, people, set, reserving, night } = await opened();
    const { patron, portal, reservation, borrower } = await reserving('T-1');
    orThrow(await portal.cancel({ reservation }));
    const desk = library.desk(office);
    orThrow(await desk.closeBorrower({ borrower, why: 'rotation' }));
    orThrow(await desk.forgetBorrower({ borrower, mailWaits: false }));
    expect(await findPatronOf(people, borrower)).toBe(patron);
    set('2021-04-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
    expect(await findPatronOf(people, borrower)).toBe(undefined);
    orThrow(await portal.reserve({ lines: atHeadquarters('T-2') }));
  });

  it('closes and forgets a pseudonym without a known patron like any other', async () => {
    const { library, people, events, set, reserving, night, open } = await opened();
    const { reservation, borrower } = await reserving('T-1');
    const patronsOf: typeof people.findPatronsOf = (some) =>
      people.findPatronsOf(some.filter((one) => one !== borrower));
    orThrow(await library.desk(office).cancel({ reservation, borrower: null, reason: 'damaged' }));
    set('2021-04-04 00:00');
    const { jobs } = await open({ people: { ...people, findPatronsOf: patronsOf } });
    expect(await jobs.forgetBorrowers()).toMatchObject(nothing);
    expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower } }]);
    set('2021-07-04 00:00');
    expect(await night()).toMatchObject({ ...nothing, forgotten: 1 });
  });

  it('forgets nothing while the registry does not return the patron of a pseudonym, since a mail may be about it', async () => {
    const { events, people, set, reserving, night, open } = await opened();
    const { patron, portal, reservation } = await reserving('T-1');
    orThrow(await portal.cancel({ reservation }));
    set('2021-04-04 00:00');
    await night();
    set('2021-07-04 00:00');
    orThrow(
      await people.queueMail({
        patron,
        run: '2021-07-03',
        notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }],
      }),
    );
    const busy = registryError('registry-busy', { registry: 'people', waitedMs: 1 });
    const { jobs } = await open({
      people: { ...people, findPatronsOf: () => Promise.resolve(E.left(busy)) },
    });
    const { troubles } = await jobs.forgetBorrowers();
    expect(troubles).toContain(busy);
    expect(await factsOf(events, 'BorrowerForgotten')).toEqual([]);
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
