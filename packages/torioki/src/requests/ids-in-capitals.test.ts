import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { findFreshBorrower } from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { counter, office, openDay, shelf } from '../testing/open-day.js';

const lines = [{ title: 'T-1', location: 'HQ' }];

it('a command with ids in capitals is the command with these ids in lower case', async () => {
  const { library, people, registered } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const borrower = await findFreshBorrower(people, await registered());
  const commandId = randomUUID();
  const desk = library.desk({ role: 'patron' });
  const capitals = { commandId: commandId.toUpperCase(), borrower: borrower.toUpperCase(), lines };
  expect(await desk.reserve(capitals)).toMatchObject({ is: 'accepted', again: false, commandId });
  expect(await desk.reserve({ commandId, borrower, lines })).toMatchObject({ is: 'accepted', again: true });
  const queue = orThrow(await library.views.patronQueue(borrower.toUpperCase()).now()).shown;
  const [reservation = ''] = queue.map((row) => row.reservation);
  expect(await desk.cancel({ reservation: reservation.toUpperCase(), borrower, reason: null })).toMatchObject(
    {
      is: 'accepted',
    },
  );
});

it('a patron and the staff may name a reservation and a request in capitals', async () => {
  const { library, registered } = await openDay('2021-04-03 10:00', { facts: shelf(2) });
  const patron = await registered();
  const portal = library.portal(patron);
  for (const title of ['T-1', 'T-2']) orThrow(await portal.reserve({ lines: [{ title, location: 'HQ' }] }));
  const [first, second] = orThrow(await portal.reservations.now()).shown.map(({ reservation }) =>
    reservation.toUpperCase(),
  );
  const file = library.desk(counter).file(patron);
  expect(await portal.cancel({ reservation: first ?? '' })).toMatchObject({ is: 'accepted' });
  expect(await file.cancel({ reservation: second ?? '', reason: 'asked' })).toMatchObject({ is: 'accepted' });
});

it('a command id of version 8 in capitals is still refused', async () => {
  const { library, registered } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const own = 'B0000000-0000-8000-8000-00000000000A';
  const answer = await library.portal(await registered()).addToCart({ commandId: own, title: 'T-1' });
  expect(answer).toMatchObject({ is: 'failed', error: { details: { path: 'commandId' } } });
});

it('all unknown fields of a command are reported together', async () => {
  const { library } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
  const given = {
    at: '10:00',
    actor: office,
    reservation: randomUUID(),
    loan: randomUUID(),
    copy: 1,
    note: 2,
  };
  expect(await library.desk(office).ship(given as never)).toMatchObject({
    error: {
      code: 'invalid-input',
      details: { path: 'at', others: ['actor', 'loan', 'copy', 'note'].map((path) => ({ path })) },
    },
  });
});
