import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { atHeadquarters, type FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { counter } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';
import { texts } from '../testing/texts.js';

/** The two volumes of 海賊とよばれた男. */
const kaizoku = { upper: 'kaizoku-1', lower: 'kaizoku-2' };

/** `1Q84` BOOK1, BOOK2 and BOOK3, with a patron's ranks (優先順位). */
const ranked = [
  { title: '1Q84-1', rank: 1 },
  { title: '1Q84-2', rank: 2 },
  { title: '1Q84-3', rank: 5 },
];

const inOrder = (lines: typeof ranked) => ({ lines: lines.map((line) => ({ ...line, location: 'HQ' })) });

const waitsForBefore = [
  ['predecessor-not-secured', '「読みたい順予約」の優先順位が先の本を先にご用意します。'],
];

const toFetch = async ({ library }: FixtureF) =>
  orThrow(await library.views.pullList().now()).shown.toFetch.map(({ copy }) => copy);

/** BOOK1 is 貸出中, BOOK2 and BOOK3 are 在架, and a patron has reserved all three in order. */
const orderedOnTheThird = async (fixture: FixtureF) => {
  const { registered, shelved, lent } = fixture;
  const [book1, book2, book3] = [await lent('1Q84-1'), await shelved('1Q84-2'), await shelved('1Q84-3')];
  const patron = await registered();
  orThrow(await patron.portal.reserveInOrder(inOrder(ranked)));
  const reservations = async () => orThrow(await patron.portal.reservations.now()).shown;
  return { ...patron, reservations, book1, book2, book3 };
};

scenario(
  'S15: of two volumes reserved normally, the later may be ready first (R46)',
  '2021-04-03 10:00',
  async (fixture) => {
    const { library, set, registered, shelved, lent } = fixture;
    await lent(kaizoku.upper);
    const lower = await shelved(kaizoku.lower);
    const { portal } = await registered();
    orThrow(await portal.reserve({ lines: atHeadquarters(kaizoku.upper, kaizoku.lower) }));

    set('2021-04-07 10:00');
    expect(await toFetch(fixture)).toEqual([lower]);
    expect(orThrow(await library.desk(counter).secure({ copy: lower })).events).toMatchObject([
      { type: 'Secured', data: { title: kaizoku.lower } },
    ]);
    expect(orThrow(await portal.reservations.now()).shown).toMatchObject([
      { title: kaizoku.upper, word: '予約中', readingOrder: null },
      { title: kaizoku.lower, word: '貸出可能', readingOrder: null },
    ]);
    expect(texts.notes.outOfOrder).toBe(
      '上下巻の小説や、シリーズものなど、内容が続いている本を通常予約した場合、順番どおりにご用意できない場合があります。',
    );
  },
);

scenario(
  'S16: volumes reserved in order are prepared in order (R41, R44, R45, R47)',
  '2021-04-03 10:00',
  async (fixture) => {
    const { reservations, book1, book2, book3 } = await orderedOnTheThird(fixture);
    const desk = fixture.library.desk(counter);
    const showReservations = async () =>
      (await reservations()).map(({ word, readingOrder }) => [
        word,
        readingOrder?.rank,
        readingOrder?.heldBack,
      ]);
    expect(await showReservations()).toEqual([
      ['予約中', 1, false],
      ['予約中', 2, true],
      ['予約中', 5, true],
    ]);

    fixture.set('2021-04-07 10:00');
    expect(await toFetch(fixture)).toEqual([]);
    for (const copy of [book2, book3]) expect(reasons(await desk.secure({ copy }))).toEqual(waitsForBefore);

    fixture.set('2021-04-13 10:00');
    expect(
      orThrow(await desk.acceptReturn({ copy: book1, location: 'HQ', payer: null })).events,
    ).toMatchObject([
      { type: 'Returned' },
      { type: 'Secured', data: { title: '1Q84-1' } },
      { type: 'TurnCame' },
    ]);
    expect(await toFetch(fixture)).toEqual([book2]);
    expect(reasons(await desk.secure({ copy: book3 }))).toEqual(waitsForBefore);
    orThrow(await desk.secure({ copy: book2 }));
    expect(await toFetch(fixture)).toEqual([book3]);
    orThrow(await desk.secure({ copy: book3 }));
    expect(await showReservations()).toEqual([
      ['貸出可能', 1, false],
      ['貸出可能', 2, false],
      ['貸出可能', 5, false],
    ]);
    expect(texts.notes.onlyInOrder).toBe(
      '順番どおりに読みたいときは、必ず「読みたい順予約」を行ってください。',
    );
  },
);

scenario(
  'S16: two volumes cannot have the same rank (R44)',
  '2021-04-03 10:00',
  async ({ registered, shelved, recorded }) => {
    for (const { title } of ranked) await shelved(title);
    const { portal } = await registered();
    const twice = ranked.slice(0, 2).map((line) => ({ ...line, rank: 1 }));
    expect(reasons(await portal.reserveInOrder(inOrder(twice)))).toEqual([
      ['duplicate-priority', '優先順位「1」が重複しています。'],
    ]);
    expect(await recorded('Reserved')).toEqual([]);
  },
);

scenario(
  'S17: after the first volume is cancelled, the second can be secured and has kept its place (R44, R72)',
  '2021-04-03 10:00',
  async (fixture) => {
    const { portal, reservations, book2 } = await orderedOnTheThird(fixture);
    const [first, second] = await reservations();
    fixture.set('2021-04-04 10:00');
    const other = await fixture.registered();
    orThrow(await other.portal.reserve({ lines: atHeadquarters('1Q84-2') }));
    const queue = async () =>
      orThrow(await fixture.library.views.titleQueue('1Q84-2').now()).shown.map(
        ({ reservation, heldBack }) => [reservation === second?.reservation, heldBack],
      );
    expect(await queue()).toEqual([
      [true, true],
      [false, false],
    ]);

    fixture.set('2021-04-09 10:00');
    expect(first).toMatchObject({ word: '予約中', changeable: true });
    expect(orThrow(await portal.cancel({ reservation: first?.reservation ?? '' })).events).toMatchObject([
      { type: 'Cancelled', data: { by: 'patron' } },
      { type: 'TurnCame', data: { reservation: second?.reservation } },
    ]);
    expect(await queue()).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(orThrow(await fixture.library.desk(counter).secure({ copy: book2 })).events).toMatchObject([
      { type: 'Secured', data: { reservation: second?.reservation } },
      { type: 'TurnCame' },
    ]);
    expect(await reservations()).toMatchObject([
      { title: '1Q84-2', word: '貸出可能' },
      { title: '1Q84-3', word: '予約中' },
    ]);
  },
);
