import { orThrow } from '@torioki/event-store';
import { tokyo } from '@torioki/lending/samples';
import { expect } from 'vitest';
import { atHeadquarters, type FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const withCart = async ({ registered, shelved }: FixtureF) => {
  for (const title of ['T1', 'T5']) await shelved(title);
  const { portal } = await registered();
  for (const title of ['T1', 'T5']) orThrow(await portal.addToCart({ title }));
  return portal;
};

scenario(
  'S7: the cart keeps its titles until the next visit, and takes no title twice (R31, R37, R38, R66)',
  '2021-04-03 10:00',
  async ({ library, registered, shelved }) => {
    for (const title of ['T1', 'T5']) await shelved(title);
    const { card, patron } = await registered();
    const password = '白い犬と歩く海辺';
    const { code } = orThrow(await library.desk(office).file(patron).issueCode({ hours: 24 }));
    orThrow(await library.setPassword({ card, code, password }));
    const loggedIn = async () => library.portal(orThrow(await library.logIn({ card, password })).patron);

    const first = await loggedIn();
    expect(orThrow(await first.cart()).shown.lines).toMatchObject([]);
    for (const title of ['T1', 'T5']) orThrow(await first.addToCart({ title }));

    const second = await loggedIn();
    expect(orThrow(await second.cart()).shown.lines).toMatchObject(atHeadquarters('T1', 'T5'));
    expect(orThrow(await second.holdings('T1')).shown).toMatchObject({ cartButton: false, isInCart: true });
    expect(reasons(await second.addToCart({ title: 'T1' }))).toEqual([
      ['already-in-cart', '既に「予約カート」に入っています。「予約カート状況」をご確認ください。'],
    ]);
    expect(orThrow(await second.cart()).shown.lines).toMatchObject(atHeadquarters('T1', 'T5'));
  },
);

scenario(
  'S8: the first pickup place is the last used, and a branch only if the patron is registered there (R2, R8, R26, R27, R39)',
  '2021-04-03 10:00',
  async ({ library, registered, shelved, recorded }) => {
    for (const title of ['T1', 'T2', 'T3']) await shelved(title);
    const { patron, portal } = await registered();
    orThrow(await portal.reserve({ lines: atHeadquarters('T3') }));
    orThrow(await portal.addToCart({ title: 'T1' }));

    expect(orThrow(await portal.cart()).shown.lines).toMatchObject(atHeadquarters('T1'));
    expect(orThrow(await library.views.pickupLocations().now()).shown).toMatchObject({
      counter: [{ name: '道立図書館' }, { name: '議会図書室' }],
      branch: [{ name: '稚内' }, { name: '網走' }],
      home: [{ name: '自宅' }],
    });

    const atWakkanai = { title: 'T1', location: 'WKN' };
    expect(reasons(await portal.choosePickup(atWakkanai))).toEqual([
      ['not-registered-at-pickup', '受取館を利用するには、その図書館での利用登録が必要です。'],
    ]);
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject(atHeadquarters('T1'));
    orThrow(await portal.declareBranchRegistration({ location: 'WKN' }));
    expect(await recorded('BranchRegistrationDeclared')).toMatchObject([
      { data: { patron, location: 'WKN' } },
    ]);
    orThrow(await portal.choosePickup(atWakkanai));
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject([atWakkanai]);

    orThrow(await portal.reserve({ lines: [atWakkanai] }));
    orThrow(await portal.addToCart({ title: 'T2' }));
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject([{ title: 'T2', location: 'WKN' }]);
  },
);

scenario(
  'S9: a line confirmed after midnight is reserved on that day, and only this line leaves the cart (R1, R7, R40, R43, R48)',
  '2021-04-03 23:58',
  async (fixture) => {
    const { library, set, recorded } = fixture;
    const portal = await withCart(fixture);
    expect(orThrow(await portal.cart()).shown).toMatchObject({ reservations: 0, message: null });
    expect(await recorded('Reserved')).toEqual([]);

    set('2021-04-04 00:01');
    const { events } = orThrow(await portal.reserve({ lines: atHeadquarters('T1') }));
    expect(events).toMatchObject([
      { type: 'Reserved', data: { title: 'T1', at: tokyo('2021-04-04 00:01') } },
    ]);
    expect(orThrow(await portal.cart()).shown).toMatchObject({
      lines: atHeadquarters('T5'),
      reservations: 1,
    });
    expect(orThrow(await portal.reservations.now()).shown).toMatchObject([{ title: 'T1', word: '予約中' }]);
    expect(orThrow(await library.texts()).shown.notes.done).toBe('以上で予約申込みは終了です。');
  },
);

scenario(
  'S9: 確認 applies the rules: a title that may no longer leave the library is refused, and stays in the cart (R43)',
  '2021-04-03 10:00',
  async (fixture) => {
    const { library, recorded } = fixture;
    const portal = await withCart(fixture);
    const lines = atHeadquarters('T1', 'T5');
    expect(orThrow(await portal.cart()).shown).toMatchObject({ lines, message: null });

    orThrow(await library.desk(office).changeLoanClass({ copy: 'T5-a', loanClass: 'not-for-loan' }));
    expect(reasons(await portal.reserve({ lines }))).toEqual([
      ['not-for-loan', '「禁帯」となっている本は、図書館外への持ち出しができません。'],
    ]);
    expect(await recorded('Reserved')).toEqual([]);
    expect(orThrow(await portal.cart()).shown).toMatchObject({ lines, reservations: 0 });
  },
);

scenario(
  'S10: a title deleted from the cart was never a reservation (R42)',
  '2021-04-03 10:00',
  async (fixture) => {
    const portal = await withCart(fixture);
    orThrow(await portal.removeFromCart({ titles: ['T5'] }));
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject(atHeadquarters('T1'));
    expect(await fixture.recorded('Reserved')).toEqual([]);
    expect(orThrow(await portal.reservations.now()).shown).toEqual([]);
  },
);
