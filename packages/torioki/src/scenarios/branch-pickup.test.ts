import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { bothCards, branch, dispatch, prefecturalCard, type FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { arriveAtWakkanai, secureCopy, mailRun, reserveTitle } from '../testing/journey.js';
import { reasons } from '../testing/reasons.js';

const days = (month: number, ...dates: readonly string[]) =>
  dates.map((day) => `${month}月${day}`).join('、');

/** A reservation of T1 for Wakkanai that is secured, and announced by that day's mail. */
const toldOf = async (f: FixtureF, securedAt: string) => {
  const copy = await f.shelved('T1');
  const patron = await f.registered();
  const reservation = await reserveTitle(patron, 'T1', 'WKN');
  await secureCopy(f, securedAt, copy);
  expect(await mailRun(f, securedAt.slice(0, 10))).toMatchObject({
    sent: 1,
    notified: { length: 1 },
    troubles: [],
  });
  const shipping = () => f.library.desk(dispatch).ship({ reservation });
  const [mail] = f.server.arrived;
  return { ...patron, copy, reservation, shipping, lines: mail?.text.split('\n') ?? [] };
};

const leaving = async ({ library }: FixtureF, day: string) =>
  orThrow(await library.views.branchShipments('WKN', day).now()).shown.toSend.map(({ copy }) => copy);

scenario(
  'S22: a book that is secured and announced on a dispatch day leaves on the next, and is handed over with both cards (R51–R53, R59, R61)',
  '2021-04-03 10:00',
  async (f) => {
    const { library, set, recorded } = f;
    const { portal, patron, card, copy, reservation, shipping, lines } = await toldOf(f, '2021-04-06 11:00');
    for (const line of [
      '・稚内：1冊、4月9日(金)に発送、4月11日(日)以降、4月23日(金)まで（予定）',
      'メールを受け取った日から直近の発送日に、本を発送します。',
      'メールを受け取った日から4～5日後に、受取館までお越しください。',
      '道立図書館、議会図書室で受け取る場合は道立図書館の利用者カード、他の図書館で受け取る場合は、その図書館の利用者カードと、道立図書館の利用者カードが必要です。',
    ])
      expect(lines).toContain(line);
    expect(lines).toContain(
      `発送日：${days(4, '9日(金)', '13日(火)', '16日(金)', '20日(火)', '23日(金)', '27日(火)')}`,
    );
    const showReservations = async () => orThrow(await portal.reservations.now()).shown;
    expect(await showReservations()).toMatchObject([
      {
        word: '貸出可能',
        dispatchDay: '2021-04-09',
        pickupFrom: '4月11日(日)以降',
        pickup: { name: '稚内' },
      },
    ]);

    expect(reasons(await shipping())).toEqual([
      ['noticed-today', 'メールを送信した日の翌日以降の発送日に発送します。'],
    ]);
    expect([await leaving(f, '2021-04-06'), await leaving(f, '2021-04-09')]).toEqual([[], [copy]]);
    set('2021-04-09 10:00');
    orThrow(await shipping());
    const atBranch = library.desk(branch);
    const setAside = async () => {
      const { id } = orThrow(await atBranch.patronWithCard(card)).shown;
      return orThrow(await atBranch.file(id).setAside.now()).shown;
    };
    expect(await setAside()).toEqual([]);
    expect(await recorded('Shipped')).toMatchObject([
      {
        data: {
          copy,
          on: '2021-04-09',
          carrier: 'library-run',
          payer: 'library',
          availableFrom: '2021-04-11',
        },
      },
    ]);
    expect(await showReservations()).toMatchObject([{ word: '貸出可能', pickupFrom: '4月11日(日)以降' }]);

    set('2021-04-11 11:00');
    orThrow(await library.desk(branch).arrive({ reservation, location: 'WKN' }));
    expect(await recorded('ArrivedAtBranch')).toMatchObject([{ data: { copy, on: '2021-04-11' } }]);
    expect(orThrow(await library.views.branchShipments('WKN', '2021-04-09').now()).shown).toMatchObject({
      underWay: [],
      arrived: [{ copy, lastDay: '2021-04-23', isOver: false }],
    });

    expect(await setAside()).toMatchObject([
      {
        copy,
        reservation,
        shelf: '取置',
        pickup: { location: 'WKN', name: '稚内' },
        lastDay: '2021-04-23',
        isOver: false,
      },
    ]);
    const fetched = await atBranch.file(patron).pickUp({ copy, location: 'WKN', cards: bothCards });
    expect(orThrow(fetched).events).toMatchObject([
      { type: 'PickedUp', data: { copy, location: 'WKN', on: '2021-04-11', dueDate: '2021-04-25' } },
    ]);
    expect(await setAside()).toEqual([]);
    expect(await showReservations()).toEqual([]);
    expect(orThrow(await portal.loans.now()).shown).toMatchObject([
      { copy, dueDate: '2021-04-25', returnTo: { name: '稚内', byPost: false } },
    ]);
  },
);

scenario(
  'S23: a book that is announced in the evening of a dispatch day leaves on the next one (R51)',
  '2021-04-03 10:00',
  async (f) => {
    const { copy, shipping, lines } = await toldOf(f, '2021-04-09 11:00');
    expect(lines.join()).toContain('4月13日(火)に発送、4月15日(木)以降、');
    expect([await leaving(f, '2021-04-09'), await leaving(f, '2021-04-13')]).toEqual([[], [copy]]);
    f.set('2021-04-13 10:00');
    orThrow(await shipping());
    expect(await f.recorded('Shipped')).toMatchObject([
      { data: { copy, on: '2021-04-13', availableFrom: '2021-04-15' } },
    ]);
  },
);

scenario(
  'S24: the mail lists the dispatch days of the next month if none of this month are left (R51, R53)',
  '2021-04-03 10:00',
  async (f) => {
    const { copy, shipping, lines } = await toldOf(f, '2021-04-28 16:00');
    expect(lines).toContain(
      `発送日：${days(5, '7日(金)', '11日(火)', '14日(金)', '18日(火)', '21日(金)', '25日(火)')}`,
    );
    expect(lines.join()).toContain('5月7日(金)に発送、5月9日(日)以降、');
    f.set('2021-04-30 10:00');
    expect(reasons(await shipping())).toEqual([
      ['not-a-dispatch-day', '4月30日(金)は発送日ではありません。'],
    ]);
    f.set('2021-05-07 10:00');
    orThrow(await shipping());
    expect(await f.recorded('Shipped')).toMatchObject([
      { data: { copy, on: '2021-05-07', availableFrom: '2021-05-09' } },
    ]);
  },
);

scenario('S25: a branch hands over nothing without both cards (R27, R61)', '2021-04-03 10:00', async (f) => {
  const a = await f.registered();
  const copy = await arriveAtWakkanai(f, a, 'T1');
  const pickUp = (cards: typeof bothCards) =>
    f.library.desk(branch).file(a.patron).pickUp({ copy, location: 'WKN', cards });
  expect(reasons(await pickUp(prefecturalCard))).toEqual([
    ['branch-card-missing', 'その図書館の利用者カードと、道立図書館の利用者カードが必要です。'],
  ]);
  expect(reasons(await pickUp({ prefectural: false, branch: true }))).toEqual([
    ['prefectural-card-missing', '道立図書館の利用者カードが必要です。'],
  ]);
  expect(await f.recorded('PickedUp')).toEqual([]);
  expect(orThrow(await a.portal.reservations.now()).shown).toMatchObject([
    { word: '貸出可能', is: 'arrived' },
  ]);
});
