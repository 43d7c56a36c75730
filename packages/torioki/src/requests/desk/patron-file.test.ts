import { findFreshBorrower, findPatronOf } from '@torioki/patrons/contract';
import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import {
  makeCopyAdded,
  copyId,
  reservationId,
  makeReserved,
  makeSecured,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { factsOf, record } from '../../testing/evening.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const opened = async (copies = 3) => {
  const hall = await openDay(day, { facts: shelf(copies) });
  const patron = await hall.registered();
  return { ...hall, patron };
};

describe('a patron’s file', () => {
  it('shows copies set aside under any pseudonym, and hands them over under the same one (R57)', async () => {
    const { library, people, events, patron, replaced } = await opened(0);
    const borrower = await findFreshBorrower(people, patron);
    const [added] = [makeCopyAdded(copyId(1), 'T-1' as never)];
    const waiting = makeReserved(day, reservationId(1), { borrower, title: 'T-1' as never, place: wakkanai });
    await record(events, added, waiting);
    await replaced(patron);
    const atCounter = { ...makeSecured(day, waiting, added).data, location: 'HQ', pickupClass: 'counter' };
    await record(events, { type: 'Secured', data: { ...atCounter, at: tokyo(day) } } as never);
    const file = library.desk(counter).file(patron);
    expect(orThrow(await file.setAside.now()).shown).toMatchObject([{ copy: copyId(1), borrower }]);
    const atBranch = library.desk({ role: 'branch', staff: 'B-01', location: 'WKN' }).file(patron);
    expect(orThrow(await atBranch.setAside.now()).shown).toEqual([]);
    const cards = { prefectural: true, branch: false };
    const { events: lent } = orThrow(await file.pickUp({ copy: copyId(1), location: 'HQ', cards }));
    expect(lent).toMatchObject([{ type: 'PickedUp', data: { borrower } }]);
    expect(orThrow(await file.loans.now()).shown).toMatchObject([{ copy: copyId(1) }]);
  });

  it('lets staff cancel and change only the patron’s own reservations (R74)', async () => {
    const { library, registered, patron } = await opened();
    const place = async (whose: string, title: string) => {
      const { events } = orThrow(await library.portal(whose).reserve({ lines: [{ title, location: 'HQ' }] }));
      return (events[0]?.data as { readonly reservation: string }).reservation;
    };
    const reservation = await place(patron, 'T-1');
    const others = await place(await registered(), 'T-1');
    const file = library.desk(office).file(patron);
    for (const refused of [
      await file.cancel({ reservation: others, reason: 'asked' }),
      await file.changePickup({ reservation: others, location: 'HOME' }),
    ])
      expect(refused).toMatchObject({ refusals: [{ code: 'reservation-unknown' }] });
    expect(await file.cancel({ reservation, reason: null })).toMatchObject({
      refusals: [{ code: 'reason-missing' }],
    });
    orThrow(await file.changePickup({ reservation, location: 'HOME' }));
    expect(orThrow(await file.reservations.now()).shown).toMatchObject([{ pickup: { location: 'HOME' } }]);
    orThrow(await file.cancel({ reservation, reason: 'asked' }));
    expect(orThrow(await library.portal(patron).ended.now()).shown).toMatchObject([
      { reservation, why: 'asked' },
    ]);
  });

  it('adopts a pseudonym for the patron, even if the registry lost much more', async () => {
    const { library, people, events, patron } = await opened();
    const lacked = Array.from({ length: 1_001 }, () => randomUUID()).toSorted();
    const { upTo: place } = orThrow(await events.read([]));
    orThrow(await people.noteMissing(lacked.map((id) => ({ id, place }))));
    const borrower = lacked.at(-1) ?? '';
    orThrow(await library.desk(office).file(patron).adopt({ borrower }));
    expect(await findPatronOf(people, borrower)).toBe(patron);
    expect(await factsOf(events, 'BorrowerClosed')).toMatchObject([{ data: { borrower } }]);
  });

  it.each(['borrower', 'reason'])('refuses the field %s', async (field) => {
    const { library, patron } = await opened();
    const command = { reservation: patron, [field]: null } as never;
    const answer =
      field === 'reason'
        ? await library.portal(patron).cancel(command)
        : await library.desk(office).file(patron).cancel(command);
    expect(answer).toMatchObject({ is: 'failed', error: { details: { path: field } } });
  });
});
