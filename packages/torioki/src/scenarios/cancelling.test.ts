import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { hokkaidoProfile } from '../index.js';
import type { FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { secureForFirst, reserveTitle, type Registered } from '../testing/journey.js';
import { counter, office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const showReservations = async ({ portal }: Registered) => orThrow(await portal.reservations.now()).shown;

const alreadySecured = [
  'already-secured',
  '貸出準備が整った本については、「貸出可能」という表示になり、画面上で取り消すことはできません。道立図書館一般資料サービス課までご連絡ください。（電話：011-386-8521）',
] as const;

scenario(
  'S27: a patron changes a 予約中 reservation from Wakkanai to home, and then cancels it (R71, R72)',
  '2021-04-03 10:00',
  async ({ shelved, registered, recorded }) => {
    await shelved('T1');
    const a = await registered();
    const reservation = await reserveTitle(a, 'T1', 'WKN');
    expect(await showReservations(a)).toMatchObject([
      { word: '予約中', changeable: true, pickup: { name: '稚内' } },
    ]);

    orThrow(await a.portal.changePickup({ reservation, location: 'HOME' }));
    expect(await recorded('PickupChanged')).toMatchObject([
      { data: { reservation, location: 'HOME', pickupClass: 'home' } },
    ]);
    expect(await showReservations(a)).toMatchObject([{ word: '予約中', pickup: { name: '自宅' } }]);
    expect(orThrow(await a.portal.cart()).shown.reservations).toBe(1);

    orThrow(await a.portal.cancel({ reservation }));
    expect(await recorded('Cancelled')).toMatchObject([
      { data: { reservation, by: 'patron', reason: null, copy: null } },
    ]);
    expect(await showReservations(a)).toEqual([]);
    expect(orThrow(await a.portal.ended.now()).shown).toEqual([]);
    expect(orThrow(await a.portal.cart()).shown.reservations).toBe(0);
  },
);

scenario(
  'S28: a 貸出可能 reservation is cancelled by phone, and the copy goes to the next waiting patron (R73, R74)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, set, recorded } = f;
    const { copy, a, b, reservation, next } = await secureForFirst(f, '2021-04-07 14:10');
    expect(await showReservations(a)).toMatchObject([{ word: '貸出可能', changeable: false }]);
    expect(await showReservations(b)).toMatchObject([{ word: '予約中', changeable: true }]);

    set('2021-04-08 09:00');
    expect(reasons(await a.portal.cancel({ reservation }))).toEqual([alreadySecured]);
    expect(reasons(await a.portal.changePickup({ reservation, location: 'HOME' }))).toEqual([
      ['pickup-settled', alreadySecured[1].replace('取り消す', '受取場所を変更する')],
    ]);
    expect(alreadySecured[1]).toContain(`電話：${hokkaidoProfile.phone}`);
    expect(await recorded('Cancelled')).toEqual([]);

    set('2021-04-08 10:00');
    orThrow(await library.desk(office).cancel({ reservation, borrower: null, reason: 'asked' }));
    expect(await recorded('Cancelled')).toMatchObject([
      { data: { reservation, by: 'staff', reason: 'asked', copy } },
    ]);
    expect(await recorded('Secured')).toMatchObject([
      { data: { reservation, copy } },
      { data: { reservation: next, copy, at: '2021-04-08T01:00:00.000Z' } },
    ]);
    expect(await showReservations(a)).toEqual([]);
    expect(orThrow(await a.portal.ended.now()).shown).toMatchObject([
      { reservation, word: 'お申し出による取消' },
    ]);
    expect(await showReservations(b)).toMatchObject([{ word: '貸出可能', changeable: false }]);
  },
);

scenario(
  'B1: a damaged copy is lent to no patron, reads 貸出中, and circulates again after the repair',
  '2021-04-03 10:00',
  async (f) => {
    const { library, set, recorded } = f;
    const { copy, a, b, reservation, next } = await secureForFirst(f, '2021-04-07 14:10');
    const desk = library.desk(office);
    const status = async () => orThrow(await b.portal.holdings('T1')).shown.copies;

    set('2021-04-08 10:00');
    orThrow(await desk.cancel({ reservation, borrower: null, reason: 'damaged' }));
    expect(await recorded('Secured')).toHaveLength(1);
    expect(orThrow(await a.portal.ended.now()).shown).toMatchObject([{ word: '資料の破損による取消' }]);
    expect(await showReservations(b)).toMatchObject([{ word: '予約中', changeable: true }]);
    expect(await status()).toEqual([{ copy, is: 'on-loan', status: '貸出中' }]);

    set('2021-04-20 10:00');
    orThrow(await desk.returnToCirculation({ copy }));
    expect(await status()).toEqual([{ copy, is: 'on-shelf', status: '在架' }]);
    orThrow(await library.desk(counter).secure({ copy }));
    expect(await recorded('Secured')).toMatchObject([{}, { data: { reservation: next, copy } }]);
  },
);

/** A reservation that is 予約中, of a copy on the shelf, and the actions of its patron and of staff. */
const waiting = async ({ library, set, shelved, registered, recorded }: FixtureF) => {
  const copy = await shelved('T1');
  const a = await registered();
  const reservation = await reserveTitle(a, 'T1');
  set('2021-04-07 14:10');
  return {
    cancels: () => a.portal.cancel({ reservation }),
    secures: () => library.desk(counter).secure({ copy }),
    outcome: async () => {
      const [cancelled, secured] = [await recorded('Cancelled'), await recorded('Secured')];
      return {
        recorded: [...cancelled, ...secured].map(({ type }) => type),
        shown: await showReservations(a),
      };
    },
  };
};

const nobodyWaits = ['nobody-waiting', '予約はありません。'];
const cancelledFirst = [{ recorded: ['Cancelled'], shown: [] }, [nobodyWaits]];
const securedFirst = [{ recorded: ['Secured'], shown: [{ word: '貸出可能' }] }, [alreadySecured]];

for (const order of ['cancels, secures', 'secures, cancels'])
  scenario(
    `S29: of a cancellation and a securing at the same moment one succeeds, and the other is refused (R72, R73; called: ${order})`,
    '2021-04-03 10:00',
    async (f) => {
      const { outcome, cancels, secures } = await waiting(f);
      const calls = [cancels, secures];
      if (order === 'secures, cancels') calls.reverse();
      const outcomes = await Promise.all(calls.map((call) => call()));
      expect(outcomes.map(({ is }) => is).toSorted()).toEqual(['accepted', 'refused']);
      const [lost] = outcomes.filter(({ is }) => is === 'refused').map(reasons);
      const came = await outcome();
      expect([came, lost]).toMatchObject(came.recorded[0] === 'Cancelled' ? cancelledFirst : securedFirst);
    },
  );

scenario('S29: after a cancellation no patron waits (R72)', '2021-04-03 10:00', async (f) => {
  const { outcome, cancels, secures } = await waiting(f);
  orThrow(await cancels());
  const lost = reasons(await secures());
  expect([await outcome(), lost]).toMatchObject(cancelledFirst);
});

scenario('S29: after a securing the screen cancels nothing (R73)', '2021-04-03 10:00', async (f) => {
  const { outcome, cancels, secures } = await waiting(f);
  orThrow(await secures());
  const lost = reasons(await cancels());
  expect([await outcome(), lost]).toMatchObject(securedFirst);
});
