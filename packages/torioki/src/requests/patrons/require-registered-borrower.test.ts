import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { reportForgotten, findFreshBorrower } from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';

const nobody = { is: 'refused', refusals: [{ code: 'borrower-unknown' }] };

it('refuses new requests at a desk for a borrower unknown to the registry (R4)', async () => {
  const { library, people, registered } = await openDay(day, { facts: shelf(3) });
  const borrower = randomUUID();
  const lines = atHeadquarters('T-1', 'T-2');
  const ranked = lines.map((line, index) => ({ ...line, rank: index + 1 }));
  const walkIn = { copy: 'C-3', location: 'HQ', cards: prefecturalCard };
  expect(await library.desk(office).reserve({ borrower, lines })).toMatchObject(nobody);
  expect(await library.desk(office).reserveInOrder({ borrower, lines: ranked })).toMatchObject(nobody);
  expect(await library.desk(counter).pickUp({ ...walkIn, borrower })).toMatchObject(nobody);
  const known = await findFreshBorrower(people, await registered());
  orThrow(await library.desk(office).reserve({ borrower: known, lines }));
  orThrow(await library.desk(counter).pickUp({ ...walkIn, borrower: known }));
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
