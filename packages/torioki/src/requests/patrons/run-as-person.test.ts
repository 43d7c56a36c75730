import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { findHeadPosition } from '@torioki/event-store/contract';
import { hokkaido, type Label } from '@torioki/lending';
import { findBorrowers, findFreshBorrower, reportForgotten } from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/evening.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const nobody = { is: 'refused', refusals: [{ code: 'borrower-unknown' }] };

const walkIn = (copy: string) => ({ copy, location: 'HQ', cards: prefecturalCard });

const refusedWith = (...codes: readonly string[]) => ({
  is: 'refused',
  refusals: codes.map((code) => ({ code })),
});

it('refuses new requests at a desk for a borrower unknown to the registry (R4)', async () => {
  const { library, people, registered } = await openDay(day, { facts: shelf(3) });
  const borrower = randomUUID();
  const lines = atHeadquarters('T-1', 'T-2');
  const ranked = lines.map((line, index) => ({ ...line, rank: index + 1 }));
  expect(await library.desk(office).reserve({ borrower, lines })).toMatchObject(nobody);
  expect(await library.desk(office).reserveInOrder({ borrower, lines: ranked })).toMatchObject(nobody);
  expect(await library.desk(counter).pickUp({ ...walkIn('C-3'), borrower })).toMatchObject(nobody);
  const own = await findFreshBorrower(people, await registered());
  orThrow(await library.desk(office).reserve({ borrower: own, lines }));
  const next = await findFreshBorrower(people, await registered());
  orThrow(await library.desk(counter).pickUp({ ...walkIn('C-3'), borrower: next }));
});

it('gives a repeated command its first answer for a borrower forgotten since', async () => {
  const { library, people, registered, left } = await openDay(day, { facts: shelf(1) });
  const patron = await registered();
  const borrower = await findFreshBorrower(people, patron);
  const request = { commandId: randomUUID(), borrower, lines: atHeadquarters('T-1') };
  const first = orThrow(await library.desk(office).reserve(request));
  await left(patron);
  orThrow(await reportForgotten(people, borrower));
  expect(await library.desk(office).reserve(request)).toEqual({ ...first, again: true });
});

describe('a desk that names any pseudonym of a patron', () => {
  /** A patron who waits for T-1 and has C-2 at home, under a pseudonym each. */
  const opened = async () => {
    const scene = await openDay(day, { facts: shelf(5) });
    const { library, people, registered } = scene;
    const patron = await registered();
    const waits = await findFreshBorrower(people, patron);
    orThrow(await library.portal(patron).reserve({ lines: atHeadquarters('T-1') }));
    const lent = await findFreshBorrower(people, patron);
    orThrow(await library.desk(counter).file(patron).pickUp(walkIn('C-2')));
    const fresh = await findFreshBorrower(people, patron);
    return { ...scene, patron, waits, lent, fresh };
  };

  it('is refused a title that the patron has under another one, and more than the limit', async () => {
    const { library, waits, lent, fresh } = await opened();
    const desk = library.desk(office);
    for (const borrower of [waits, lent, fresh]) {
      const reserve = (title: string) => desk.reserve({ borrower, lines: atHeadquarters(title) });
      expect(await reserve('T-1')).toMatchObject(refusedWith('already-reserved'));
      expect(await reserve('T-2')).toMatchObject(refusedWith('already-borrowed'));
    }
    const policy = { ...hokkaido, label: 'one' as Label, reservationLimit: 1 };
    orThrow(await desk.publishPolicy({ from: '2021-04-03', policy }));
    for (const borrower of [waits, lent, fresh])
      expect(await desk.reserve({ borrower, lines: atHeadquarters('T-3') })).toMatchObject({
        refusals: [{ code: 'over-reservation-limit', active: 1 }],
      });
  });

  it('cannot renew beside an overdue loan under another one', async () => {
    const { library, events, patron, fresh, set } = await opened();
    set('2021-04-10 10:00');
    orThrow(await library.desk(counter).file(patron).pickUp(walkIn('C-3')));
    const lent = (await factsOf(events, 'PickedUp')).at(-1)?.data;
    expect(lent).toMatchObject({ copy: 'C-3', borrower: fresh });
    set('2021-04-18 10:00');
    const renewal = { loan: lent?.loan ?? '', borrower: fresh, clickedAt: '2021-04-18T01:00:00.000Z' };
    expect(await library.desk(office).renew(renewal)).toMatchObject(refusedWith('renewal-patron-overdue'));
    orThrow(await library.desk(counter).acceptReturn({ copy: 'C-2', location: 'HQ', payer: null }));
    orThrow(await library.desk(office).renew(renewal));
  });

  it('reports what has begun under the fresh one, and the next command begins under another', async () => {
    const { library, people, events, patron, fresh, waits, lent } = await opened();
    const desk = library.desk(office);
    orThrow(await desk.reserve({ borrower: fresh, lines: atHeadquarters('T-3') }));
    const [next, ...used] = await findBorrowers(people, patron);
    expect(used).toEqual([waits, lent, fresh]);
    orThrow(await library.desk(counter).pickUp({ ...walkIn('C-4'), borrower: next ?? '' }));
    expect((await findBorrowers(people, patron)).slice(1)).toEqual([waits, lent, fresh, next]);
    expect((await factsOf(events, 'PickedUp')).at(-1)).toMatchObject({ data: { borrower: next } });
  });

  it('begins under the fresh one, whichever it names, and gets the first answer to a repeat', async () => {
    const { library, people, patron, waits, lent } = await opened();
    const desk = library.desk(counter);
    const reserving = { commandId: randomUUID(), borrower: waits, lines: atHeadquarters('T-3') };
    const lending = { commandId: randomUUID(), borrower: lent, ...walkIn('C-4') };
    for (const give of [() => desk.reserve(reserving), () => desk.pickUp(lending)]) {
      const fresh = await findFreshBorrower(people, patron);
      const first = orThrow(await give());
      expect(first.events).toMatchObject([{ data: { borrower: fresh } }]);
      expect(await give()).toEqual({ ...first, again: true });
      expect(await findFreshBorrower(people, patron)).not.toBe(fresh);
    }
  });

  it('lends a title from the shelf under the one that waits for it', async () => {
    const { library, people, events, patron, fresh, waits } = await opened();
    orThrow(await library.desk(counter).pickUp({ ...walkIn('C-1'), borrower: fresh }));
    expect((await factsOf(events, 'PickedUp')).at(-1)).toMatchObject({
      data: { borrower: waits, copy: 'C-1' },
    });
    expect(orThrow(await library.portal(patron).reservations.now()).shown).toEqual([]);
    expect(await findFreshBorrower(people, patron)).toBe(fresh);
  });

  it('gets the first answer to a repeated loan under another one', async () => {
    const { library, fresh, waits, left, patron } = await opened();
    const handingOver = { ...walkIn('C-1'), commandId: randomUUID(), borrower: fresh };
    const first = orThrow(await library.desk(counter).pickUp(handingOver));
    expect(first.events).toMatchObject([{ type: 'PickedUp', data: { borrower: waits } }]);
    expect(await library.desk(counter).pickUp(handingOver)).toEqual({ ...first, again: true });
    await left(patron);
    expect(await library.desk(counter).pickUp(handingOver)).toEqual({ ...first, again: true });
  });

  it('changes nothing in a rehearsal', async () => {
    const { library, people, events, patron, fresh } = await opened();
    const before = [await findHeadPosition(events), await findBorrowers(people, patron)];
    const { rehearsal } = library.desk(office);
    const reserve = (title: string) => rehearsal.reserve({ borrower: fresh, lines: atHeadquarters(title) });
    expect(await reserve('T-1')).toMatchObject(refusedWith('already-reserved'));
    expect(await reserve('T-3')).toMatchObject({ is: 'accepted' });
    expect(await library.desk(counter).rehearsal.pickUp({ ...walkIn('C-1'), borrower: fresh })).toMatchObject(
      { is: 'accepted' },
    );
    expect([await findHeadPosition(events), await findBorrowers(people, patron)]).toEqual(before);
  });

  it('never sees that the fresh one was used in the meantime', async () => {
    const { library, ownDesk, people, patron, fresh } = await opened();
    orThrow(await ownDesk.reserve({ borrower: fresh, lines: atHeadquarters('T-3') }));
    const desk = library.desk(office);
    for (const { reserve } of [desk.rehearsal, desk])
      expect(await reserve({ borrower: fresh, lines: atHeadquarters('T-3') })).toMatchObject(
        refusedWith('already-reserved'),
      );
    expect(await findFreshBorrower(people, patron)).not.toBe(fresh);
  });
});
