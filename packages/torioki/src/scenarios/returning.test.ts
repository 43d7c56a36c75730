import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { branch, type FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { arriveAtWakkanai, pickUpAtWakkanai, reserveTitle } from '../testing/journey.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const abashiri = { ...branch, location: 'ABS' } as const;

/**
 * S22 and later. The copy is handed in at Wakkanai the day before it is due, and is on the return run on
 * 2021-04-27.
 */
const comesBack = async (f: FixtureF) => {
  const { library, set, registered, recorded } = f;
  const a = await registered();
  const copy = await arriveAtWakkanai(f, a, 'T1');
  await pickUpAtWakkanai(f, '2021-04-11 15:00', a, copy);
  const status = async () =>
    orThrow(await library.views.holdings('T1').now()).shown.copies.map((one) => one.status);

  set('2021-04-24 15:00');
  expect(reasons(await library.desk(abashiri).acceptReturn({ copy, location: 'ABS', payer: null }))).toEqual([
    ['wrong-return-place', '受けとった場所（稚内）で本を返してください。'],
  ]);
  set('2021-04-24 16:00');
  orThrow(await library.desk(branch).acceptReturn({ copy, location: 'WKN', payer: null }));
  expect(await recorded('Returned')).toMatchObject([
    { data: { copy, on: '2021-04-24', location: 'WKN', travelsBack: true } },
  ]);
  expect(orThrow(await a.portal.loans.now()).shown).toEqual([]);
  set('2021-04-26 10:00');
  expect(orThrow(await library.views.overdue().now()).shown.loans).toEqual([]);
  expect(await status()).toEqual(['貸出中']);

  set('2021-04-27 10:00');
  orThrow(await library.desk(branch).shipReturn({ copy, location: 'WKN' }));
  expect(await recorded('ReturnShipped')).toMatchObject([{ data: { copy, location: 'WKN' } }]);
  expect(
    orThrow(await library.views.branchShipments('WKN', '2021-04-27').now()).shown.comingBack,
  ).toMatchObject([{ copy }]);
  expect(await status()).toEqual(['貸出中']);
  set('2021-04-29 10:00');
  return { copy, status };
};

scenario(
  'S37: a book returned at its branch in time is 貸出中 until it reaches the headquarters, then 在架 (R9)',
  '2021-04-03 10:00',
  async (f) => {
    const { copy, status } = await comesBack(f);
    orThrow(await f.library.desk(counter).receiveAtHeadquarters({ copy }));
    expect(await f.recorded('ReceivedAtHeadquarters')).toMatchObject([{ data: { copy } }]);
    expect(await status()).toEqual(['在架']);
  },
);

scenario(
  'S37: at the headquarters the book is set aside for the next waiting patron (R9)',
  '2021-04-03 10:00',
  async (f) => {
    const { copy } = await comesBack(f);
    const b = await f.registered();
    const next = await reserveTitle(b, 'T1');
    orThrow(await f.library.desk(counter).receiveAtHeadquarters({ copy }));
    expect((await f.recorded('Secured')).at(-1)).toMatchObject({ data: { copy, reservation: next } });
    expect(orThrow(await b.portal.reservations.now()).shown).toMatchObject([{ word: '貸出可能' }]);
  },
);
