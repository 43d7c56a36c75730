import { describe, expect, it } from 'vitest';
import type { Move } from '../check/move.js';
import {
  cancel,
  changePickup,
  fill,
  giveBack,
  lose,
  nightly,
  pickUp,
  renew,
  reserve,
  tryAs,
} from '../stories/orders.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { linesOf, orderOf, terms } from '../testing/ledgers.js';
import { branch, createWorld } from '../worlds/library.js';
import { createKnownStates, judgeObservation, type Observation } from './judge.js';
import type { View } from './law.js';
import { createLedger } from './ledger.js';
import type { Answer, Fact, Lane } from './words.js';

const declares = completeDeclaration({
  name: 'the guide',
  levels: ['core', 'places', 'notices', 'people'],
  canSet: ['limit'],
  clock: 'set',
});

const accepted = (...facts: readonly Fact[]): Answer => ({ is: 'accepted', facts });
const refused = (...reasons: readonly string[]): Answer => ({ is: 'refused', reasons });
const unknown: Answer = { is: 'unknown', note: 'no answer' };

const said = (move: Move, answer: Answer = accepted()): Observation => ({ order: orderOf(move), answer });

const lane = (
  move: Move,
  answer: Answer,
  [sent, answered]: readonly [number, number | null] = [1, 9],
): Lane => ({
  order: orderOf(move),
  answer,
  sent,
  answered,
});

const together = (...lanes: readonly Lane[]): Observation => ({ together: lanes });

type Line<Of extends View['is']> = Extract<View, { is: Of }>['lines'][number];

const reservations = (who: string, ...lines: readonly (string | Line<'reservations'>)[]): Observation => ({
  view: {
    is: 'reservations',
    who,
    as: who,
    lines: lines.map((one) => (typeof one === 'string' ? { title: one } : one)),
  },
});

const loans = (who: string, ...lines: readonly (string | Line<'loans'>)[]): Observation => ({
  view: {
    is: 'loans',
    who,
    as: who,
    lines: lines.map((one) => (typeof one === 'string' ? { copy: one } : one)),
  },
});

const queue = (title: string, ...people: readonly string[]): Observation => ({
  view: { is: 'queue', title, lines: people.map((who) => ({ who })) },
});

const due = (copy: string, on = '2021-04-17'): Fact => ({ copy, is: 'due', on });

const reserves = (who: string, title: string): Lane => lane(reserve(who, title), accepted());
const bothReserve = together(reserves('佐藤', 'BOOK1'), reserves('高橋', 'BOOK1'));
const picksUp = (who: string, copy: string): Observation => said(pickUp(who, copy), accepted(due(copy)));
const had = picksUp('佐藤', 'BOOK1-1');
const late = lane(pickUp('佐藤', 'BOOK1-1'), accepted(due('BOOK1-1', '2021-04-18')));
const waits = said(reserve('佐藤', 'BOOK1'));
const inTurn = queue('BOOK1', '佐藤', '高橋');
const otherWayRound = queue('BOOK1', '高橋', '佐藤');

/** Judges entries one after another: the laws broken by each entry, and whether the judge ends unsure. */
const hear = (...sayings: readonly Observation[]) => {
  let states = createKnownStates(createLedger(createWorld(declares), declares.readings, '2021-04-03T10:00'));
  const all = sayings.map((saying) => {
    const { states: after, results } = judgeObservation(terms, states, saying);
    states = after;
    return results;
  });
  const brokenBy = all.map((bites) => bites.flatMap(({ law, broken }) => (broken === null ? [] : [law])));
  return { brokenBy, last: brokenBy.at(-1), bites: all.at(-1) ?? [], isUnsure: states.unsure, states };
};

describe('an order without an answer', () => {
  const reserved = said(reserve('佐藤', 'BOOK1'), unknown);

  it('may take effect immediately, later, or never', () => {
    const none = reservations('佐藤');
    const one = reservations('佐藤', 'BOOK1');
    expect(hear(reserved, none, none, one, one).brokenBy.flat()).toEqual([]);
    expect(hear(reserved, one, none).last).toEqual(['shows']);
    expect(hear(reserved, one, said(reserve('佐藤', 'BOOK1'), refused('not-twice'))).last).toEqual([]);
    expect(hear(reserved, waits, one).brokenBy.flat()).toEqual([]);
  });

  it('takes effect once', () => {
    const one = reservations('佐藤', 'BOOK1');
    const cancellation = said(cancel('佐藤', 'BOOK1'));
    expect(hear(reserved, one, cancellation, reservations('佐藤'), one).last).toEqual(['shows']);
  });

  it('does not take effect if a law forbids it', () => {
    const forbidden = said(pickUp('高橋', 'BOOK1-1'), unknown);
    expect(hear(had, forbidden, loans('高橋', 'BOOK1-1')).last).toEqual(['shows']);
    expect(hear(had, forbidden, said(giveBack('BOOK1-1')), loans('高橋', 'BOOK1-1')).last).toEqual([]);
  });

  it('has the results of the guide: mails notify, and the longest wait gets the copy', () => {
    const kept = [waits, said(fill('BOOK1-1'), unknown)];
    expect(hear(...kept, reservations('佐藤', { title: 'BOOK1', word: '貸出可能' })).last).toEqual([]);
    const evening: Observation = { now: '2021-04-03T20:00' };
    const mail: Fact = { mail: '佐藤', about: ['BOOK1-1'], at: '2021-04-03T20:00' };
    const mailed = said(nightly, accepted(mail));
    const night = said(nightly, unknown);
    const sure = [waits, said(fill('BOOK1-1'))];
    expect(hear(...sure, evening, mailed, mailed).last).toEqual(['mail-once']);
    expect(hear(...sure, evening, night, mailed).last).toEqual([]);
    expect(hear(...sure, evening, night, said(nightly)).last).toEqual([]);
    expect(hear(...sure, evening, said(nightly)).last).toEqual(['mail-once']);
    const other = said(reserve('高橋', 'BOOK5'), unknown);
    expect(hear(...sure, evening, other, said(nightly)).last).toEqual(['mail-once']);
  });

  it('is followed in each way after three such orders, and not judged after four', () => {
    const [one, two, three, four] = ['佐藤', '高橋', '鈴木', '田中'].map((who) =>
      said(reserve(who, 'BOOK1'), unknown),
    ) as [Observation, Observation, Observation, Observation];
    const look = queue('BOOK1', 'だれか');
    const three_ = hear(one, two, look);
    expect(three_.last).toEqual(['shows']);
    expect(three_.isUnsure).toBe(false);
    const all = hear(one, two, three, four, reservations('佐藤'), look);
    expect(all.isUnsure).toBe(true);
    expect(all.brokenBy.flat()).toEqual([]);
  });

  it('leaves one state for two sequences with the same result', () => {
    const had = ['佐藤', '高橋', '鈴木'].map((who, index) => picksUp(who, `BOOK${index + 1}-1`));
    const renewed = ['佐藤', '高橋', '鈴木'].map((who, index) =>
      said(renew(who, `BOOK${index + 1}-1`), unknown),
    );
    const { states, isUnsure } = hear(...had, ...renewed, reservations('田中'));
    expect(states.possible).toHaveLength(8);
    expect(isUnsure).toBe(false);
  });

  it('breaks a law once, though several states are possible', () => {
    expect(hear(reserved, queue('BOOK2')).bites).toEqual([{ law: 'shows', side: 'allowed', broken: null }]);
  });
});

describe('an unsupported order', () => {
  it('changes nothing', () => {
    const reserved = said(reserve('佐藤', 'BOOK1'), { is: 'unsupported' });
    expect(hear(reserved).bites).toEqual([]);
    expect(hear(reserved, reservations('佐藤')).last).toEqual([]);
  });
});

describe('concurrent orders', () => {
  const takes = (who: string, answer = accepted(due('BOOK1-1'))) => lane(pickUp(who, 'BOOK1-1'), answer);
  const kept = refused('one-copy');

  it('are explained by any sequence', () => {
    const { bites, last } = hear(together(takes('佐藤', kept), takes('高橋')), loans('高橋', 'BOOK1-1'));
    expect(last).toEqual([]);
    expect(bites.map(({ law }) => law)).toContain('shows');
    expect(hear(together(takes('佐藤', kept), takes('高橋'))).bites).toEqual([
      { law: 'at-once', side: 'allowed', broken: null },
    ]);
    expect(hear(together(takes('佐藤', kept), takes('高橋')), loans('佐藤', 'BOOK1-1')).last).toEqual([
      'shows',
    ]);
  });

  it('break at-once if no sequence explains them, and the longest one is rendered', () => {
    const { bites } = hear(together(reserves('鈴木', 'BOOK2'), takes('佐藤'), takes('高橋')));
    expect(bites).toMatchInlineSnapshot(`
      [
        {
          "broken": {
            "because": {
              "en": "No sequence of these orders explains all answers. Once 鈴木 reserves BOOK2, then 佐藤 picks up BOOK1-1 at 道立図書館, the answer to ‘高橋 picks up BOOK1-1 at 道立図書館’ is wrong: 佐藤 has BOOK1-1 at home.",
              "ja": "どの順に受けても、すべての返答は説明できない。「鈴木さんがBOOK2を予約した、次に佐藤さんが道立図書館でBOOK1-1を受け取った」なら、「高橋さんが道立図書館でBOOK1-1を受け取った」はありえない。BOOK1-1は佐藤さんに貸出中。",
            },
            "however": {
              "en": "it was accepted.",
              "ja": "承認された。",
            },
          },
          "law": "at-once",
          "side": "allowed",
        },
      ]
    `);
  });

  it('are rendered with the longest sequence, not with the first', () => {
    const { bites } = hear(together(takes('高橋', kept), takes('佐藤'), takes('鈴木')));
    expect(bites.map(({ broken }) => broken?.because.en)).toEqual([
      'No sequence of these orders explains all answers. Once 佐藤 picks up BOOK1-1 at 道立図書館, then 高橋 picks up BOOK1-1 at 道立図書館, the answer to ‘鈴木 picks up BOOK1-1 at 道立図書館’ is wrong: 佐藤 has BOOK1-1 at home.',
    ]);
  });

  it('are followed as answered after a broken law: both people have the copy', () => {
    const race = together(takes('佐藤'), takes('高橋'));
    const copyOfLast = loans('高橋', 'BOOK1-1');
    expect(hear(race, copyOfLast).brokenBy).toEqual([['at-once'], []]);
    const refusedToo = together(
      takes('佐藤'),
      takes('高橋'),
      lane(reserve('佐藤', 'NOWHERE'), refused('on-hand')),
    );
    expect(hear(refusedToo, reservations('佐藤')).brokenBy).toEqual([['at-once'], []]);
  });

  it.each([
    ['the reservation was answered first', [1, 2], [3, 4], []],
    ['the cancellation was answered first', [3, 4], [1, 2], ['at-once']],
    ['they overlap', [1, 3], [2, 4], []],
    ['they meet at one moment', [2, 3], [1, 2], []],
    ['the reservation was never answered', [1, null], [3, 4], []],
  ] as const)('keep their times: %s', (_, one, other, broken) => {
    const orders = [
      lane(reserve('佐藤', 'BOOK1'), accepted(), one),
      lane(cancel('佐藤', 'BOOK1'), accepted(), other),
    ];
    expect(hear(together(...orders)).last).toEqual(broken);
    expect(hear(together(...orders.toReversed())).last).toEqual(broken);
  });

  it('are rendered without a sequence if already the first answer is wrong', () => {
    const orders = [
      lane(reserve('佐藤', 'BOOK1'), accepted(), [3, 4]),
      lane(cancel('佐藤', 'BOOK1'), accepted(), [1, 2]),
    ];
    expect(hear(together(...orders)).bites).toMatchInlineSnapshot(`
      [
        {
          "broken": {
            "because": {
              "en": "No sequence of these orders explains all answers. 佐藤 has no reservation of BOOK1.",
              "ja": "どの順に受けても、すべての返答は説明できない。佐藤さんはBOOK1を予約していない。",
            },
            "however": {
              "en": "it was accepted.",
              "ja": "承認された。",
            },
          },
          "law": "at-once",
          "side": "allowed",
        },
      ]
    `);
  });

  it('leave open whether an unanswered order takes effect, now or later', () => {
    const round = together(lane(reserve('佐藤', 'BOOK1'), unknown, [1, null]), reserves('高橋', 'BOOK1'));
    expect(hear(round, queue('BOOK1', '高橋'), otherWayRound).brokenBy.flat()).toEqual([]);
    expect(hear(round, inTurn).brokenBy.flat()).toEqual([]);
    expect(hear(round, inTurn, queue('BOOK1', '高橋')).last).toEqual(['at-once']);
  });

  it('leave a refused order without effect, though the guide would allow it', () => {
    const round = together(lane(reserve('佐藤', 'BOOK1'), refused()), reserves('高橋', 'BOOK2'));
    expect(hear(said(lose('BOOK1-1')), round, reservations('佐藤', 'BOOK1')).brokenBy).toEqual([
      [],
      [],
      ['shows'],
    ]);
  });

  it('leave a forbidden order without effect, though it has no answer', () => {
    const round = together(lane(pickUp('高橋', 'BOOK1-1'), unknown, [1, null]), reserves('鈴木', 'BOOK2'));
    expect(hear(had, round, loans('高橋', 'BOOK1-1')).last).toEqual(['shows']);
  });

  it('do not excuse an answer that is wrong at every position', () => {
    const other = reserves('高橋', 'BOOK2');
    expect(hear(together(late, other)).last).toEqual(['due']);
    expect(hear(together(other, late), reservations('高橋', 'BOOK2')).brokenBy).toEqual([['due'], []]);
  });

  it('attribute an answer to the race if an unanswered order makes it right', () => {
    const reserved = said(reserve('佐藤', 'BOOK2'), unknown);
    const round = together(lane(cancel('佐藤', 'BOOK2'), accepted()), takes('鈴木'), takes('高橋'));
    const { last, states } = hear(reserved, round);
    expect(last).toEqual(['at-once']);
    expect(states.possible).toHaveLength(1);
  });

  it('attribute an answer to the race if it is right at one position', () => {
    const third = lane(reserve('佐藤', 'BOOK7'), refused('limit'));
    const others = ['BOOK3', 'BOOK4'].map((title) => reserves('佐藤', title));
    const round = together(...others, third, takes('佐藤'), takes('高橋'));
    expect(hear(said(reserve('佐藤', 'BOOK2')), round).last).toEqual(['at-once']);
  });

  it('are not judged with views after a law broken by one order, but after an unexplained round', () => {
    const alone = together(late, reserves('高橋', 'BOOK2'));
    expect(hear(alone, reservations('高橋')).brokenBy).toEqual([['due'], ['shows']]);
    const race = together(takes('佐藤'), takes('高橋'));
    expect(hear(race, loans('佐藤', 'BOOK1-1')).brokenBy).toEqual([['at-once'], ['at-once']]);
  });

  it('break at-once for each law that only the round explains', () => {
    const round = together(reserves('佐藤', 'BOOK1'), reserves('高橋', 'BOOK2'));
    const show = (word: '予約中' | '貸出可能') =>
      hear(round, reservations('佐藤', { title: 'BOOK1', word }, 'BOOK9')).bites.map(({ law }) => law);
    expect(show('貸出可能')).toEqual(['at-once', 'shows']);
    expect(show('予約中')).toEqual(['words', 'shows']);
    expect(hear(round, waits).last).toEqual(['not-twice']);
  });

  it('are judged with the next view, and break at-once if no sequence explains it', () => {
    expect(hear(bothReserve, inTurn, inTurn).brokenBy.flat()).toEqual([]);
    expect(hear(bothReserve, otherWayRound, otherWayRound).brokenBy.flat()).toEqual([]);
    expect(hear(bothReserve, otherWayRound, inTurn).last).toEqual(['at-once']);
    expect(hear(bothReserve, queue('BOOK1', '高橋')).last).toEqual(['at-once']);
  });

  it('are not judged again after any other entry', () => {
    const round = together(reserves('佐藤', 'BOOK1'));
    const none = reservations('佐藤');
    expect(hear(round, none).last).toEqual(['at-once']);
    expect(hear(round, { now: '2021-04-03T11:00' }, none).last).toEqual(['shows']);
    expect(hear(round, said(reserve('高橋', 'BOOK2')), none).last).toEqual(['shows']);
  });

  it('do not excuse a view of an order that nobody sent', () => {
    expect(hear(bothReserve, reservations('佐藤', 'BOOK1', 'BOOK9')).last).toEqual(['shows']);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => reserves(`読者${index}`, 'BOOK1'));

  it('are followed in each sequence of five orders, and not judged with six', () => {
    const five = hear(together(...many(5)));
    expect(five.states.possible).toHaveLength(120);
    expect(five.isUnsure).toBe(false);
    const one = reservations('読者0', 'BOOK1');
    expect(hear(together(...many(5)), one).isUnsure).toBe(false);
    expect(hear(together(...many(5)), one, { now: '2021-04-03T11:00' }).isUnsure).toBe(true);
    const view = queue('BOOK1', ...[4, 2, 0, 1, 3].map((index) => `読者${index}`));
    expect(hear(together(...many(5)), view).states.possible).toHaveLength(1);
    const six = hear(together(...many(6)));
    expect(six.isUnsure).toBe(true);
    expect(six.bites).toEqual([]);
    expect(six.states.possible).toHaveLength(1);
  });

  it('are given up after too many steps of the search', () => {
    const wrong = lane(reserve('だれか', 'NOWHERE'), refused('limit'));
    expect(hear(together(...many(5), wrong)).last).toEqual(['on-hand', 'limit']);
    const twelve = hear(together(...many(12), wrong));
    expect(twelve.isUnsure).toBe(true);
    expect(twelve.last).toEqual([]);
  });

  it('are searched once from each state that several sequences reach', () => {
    const renewals = ['佐藤', '高橋'].map((who, index) =>
      lane(renew(who, `BOOK${index + 1}-1`), accepted(due(`BOOK${index + 1}-1`))),
    );
    const had = ['佐藤', '高橋'].map((who, index) => picksUp(who, `BOOK${index + 1}-1`));
    expect(hear(...had, together(...renewals)).states.possible).toHaveLength(1);
  });
});

describe('a view', () => {
  const no = said(reserve('佐藤', 'NOWHERE'), refused('on-hand'));
  const restarted: Observation = { restarted: true };
  const none = reservations('佐藤');

  it.each([
    ['an acceptance', [waits, no, waits], 'shows'],
    ['a refusal', [waits, no], 'refused-nothing'],
    ['a view after a refusal', [waits, no, queue('BOOK1', '佐藤')], 'refused-nothing'],
    ['a restart', [waits, restarted], 'restart'],
    ['a view after a restart', [waits, restarted, queue('BOOK1', '佐藤')], 'restart'],
    ['another hour', [waits, no, { now: '2021-04-04T10:00' }], 'shows'],
    ['quiet days', [waits, restarted, { quietSince: '2021-04-03T10:00' }], 'shows'],
  ] satisfies readonly (readonly [string, readonly Observation[], string])[])(
    'after %s is judged by its own law',
    (_, before, law) => {
      expect(hear(...before, none).last).toEqual([law]);
    },
  );

  it.each([
    ['reservations without an existing one', none],
    ['reservations with one that nobody made', reservations('佐藤', 'BOOK1', 'BOOK9')],
    ['reservations at another place', reservations('佐藤', 'BOOK1')],
    ['loans with one that nobody made', loans('佐藤', { copy: 'BOOK2-1', due: '2021-04-30' }, 'BOOK3-1')],
    ['the loan of another person', loans('佐藤', 'BOOK4-1')],
    ['loans without the existing ones', loans('高橋')],
    ['a loan with another day', loans('高橋', { copy: 'BOOK4-1', due: '2021-04-20' })],
    ['one loan of two', loans('高橋', 'BOOK6-1')],
    ['two loans of another person', loans('佐藤', 'BOOK4-1', 'BOOK6-1')],
    ['a queue of others', queue('BOOK1', '鈴木', '佐藤')],
    ['a queue in another sequence', queue('BOOK5', '高橋', '鈴木')],
    ['an empty queue', queue('BOOK5')],
  ])('is followed after it broke a law, and breaks it only once: %s', (_, view) => {
    const before = [
      waits,
      picksUp('高橋', 'BOOK4-1'),
      picksUp('高橋', 'BOOK6-1'),
      said(reserve('鈴木', 'BOOK5')),
      said(reserve('高橋', 'BOOK5')),
    ];
    expect(hear(...before, view, view).last).toEqual([]);
    const { possible } = hear(...before, view).states;
    expect(possible.map(({ ledger }) => linesOf(ledger)).join('\nor')).toMatchSnapshot();
  });

  it("for another person is compared with the viewer's items, and does not change the ledger", () => {
    const look = (...titles: readonly string[]): Observation => ({
      view: { is: 'reservations', who: '佐藤', as: '高橋', lines: titles.map((title) => ({ title })) },
    });
    expect(hear(waits, look()).last).toEqual([]);
    expect(hear(waits, look('BOOK1')).last).toEqual(['private']);
    expect(hear(waits, look('BOOK9'), reservations('高橋')).brokenBy).toEqual([[], ['private'], []]);
    expect(hear(said(reserve('高橋', 'BOOK9')), look('BOOK9')).last).toEqual([]);
    expect(hear(said(tryAs('高橋', cancel('佐藤', 'BOOK1')))).last).toContain('private');
    const loan: Observation = {
      view: { is: 'loans', who: '佐藤', as: '高橋', lines: [{ copy: 'BOOK1-1' }] },
    };
    expect(hear(loan).last).toEqual(['private']);
    expect(hear(said(pickUp('高橋', 'BOOK1-1')), loan).last).toEqual([]);
  });

  it('may leave out fields, which then have the values of the ledger', () => {
    const moved = said(changePickup('佐藤', 'BOOK1', branch));
    expect(hear(waits, moved, reservations('佐藤', 'BOOK1')).last).toEqual([]);
    expect(hear(waits, moved, reservations('佐藤', { title: 'BOOK1', at: branch })).last).toEqual([]);
    expect(hear(waits, moved, reservations('佐藤', { title: 'BOOK1', at: '議会図書室' })).last).toEqual([
      'shows',
    ]);
    expect(hear(waits, reservations('佐藤', { title: 'BOOK1', word: '貸出可能' })).last).toEqual(['words']);
  });
});

describe('an order that is sent again', () => {
  const order = orderOf(pickUp('佐藤', 'BOOK1-1'));
  const again = (answer: Answer, first: Answer = accepted(due('BOOK1-1'))): Observation => ({
    again: order,
    first,
    answer,
  });

  it.each([
    ['is answered as before', again(accepted(due('BOOK1-1'))), [['repeat', false]]],
    ['may be answered with fewer facts', again(accepted()), [['repeat', false]]],
    ['is answered with other facts', again(accepted(due('BOOK1-1', '2021-04-18'))), [['repeat', true]]],
    ['is refused', again(refused('one-copy')), [['repeat', true]]],
    ['is unsupported', again({ is: 'unsupported' }), [['repeat', true]]],
    ['has no answer', again(unknown), []],
    ['had no answer before', again(accepted(), unknown), []],
    ['was refused before', again(accepted(), refused('limit')), []],
  ] satisfies readonly (readonly [string, Observation, readonly (readonly [string, boolean])[]])[])(
    '%s',
    (_, saying, expected) => {
      const { bites } = hear({ order, answer: accepted(due('BOOK1-1')) }, saying);
      expect(bites.map(({ law, broken }) => [law, broken !== null])).toEqual(expected);
      expect(bites.map(({ side }) => side)).toEqual(expected.map(() => 'allowed'));
      for (const { broken } of bites)
        if (broken !== null)
          expect(broken).toEqual({
            because: {
              en: 'The accepted order was sent again under the same key.',
              ja: '承認された申込みが、同じ番号で再び送られた。',
            },
            however: { en: 'the second answer was different.', ja: '異なる返答があった。' },
          });
    },
  );
});

it('ignores restarts, quiet days and repeated orders between two entries', () => {
  const order = orderOf(pickUp('佐藤', 'BOOK1-1'));
  const again: Observation = { again: order, first: accepted(), answer: accepted() };
  const between: readonly Observation[] = [again, { restarted: true }, { quietSince: '2021-04-03T10:00' }];
  for (const one of between) {
    expect(hear(had, one, loans('佐藤')).last).not.toEqual([]);
    expect(hear(had, one, loans('佐藤', { copy: 'BOOK1-1', due: '2021-04-17' })).last).toEqual([]);
    expect(hear(one, had).bites.map(({ law }) => law)).toContain('due');
  }
  expect(hear({ restarted: true }).bites).toEqual([]);
  expect(hear({ now: '2021-04-03T11:00' }).bites).toEqual([]);
});

it('follows one state after a law is broken in every state', () => {
  const reserved = said(reserve('佐藤', 'BOOK1'), unknown);
  expect(hear(reserved, reservations('高橋', 'BOOK1')).states.possible).toHaveLength(1);
  expect(hear(reserved, reservations('高橋')).states.possible).toHaveLength(2);
});

describe('quiet days', () => {
  const quiet: Observation = { quietSince: '2021-04-03T10:00' };

  it('are not judged if the law does not bind', () => {
    const ledger = createLedger(createWorld(declares), declares.readings, '2021-04-03T10:00');
    const free = { laws: [], free: [], reasons: 'all', ownReasons: [] } as const;
    expect(judgeObservation(free, createKnownStates(ledger), quiet).results).toEqual([]);
  });

  it('end everything, or the open reservations and loans are listed', () => {
    expect(hear(quiet).bites).toEqual([{ law: 'ends', side: 'allowed', broken: null }]);
    const open = [waits, picksUp('高橋', 'BOOK2-1')];
    expect(hear(...open, { now: '2021-06-01T10:00' }, quiet).bites).toMatchInlineSnapshot(`
      [
        {
          "broken": {
            "because": {
              "en": "No new orders came since 2021-04-03T10:00.",
              "ja": "2021-04-03T10:00から新しい申込みはない。",
            },
            "however": {
              "en": "these are still open on 2021-06-01T10:00: BOOK1 (佐藤), BOOK2-1 (高橋).",
              "ja": "2021-06-01T10:00にまだ終わっていない：BOOK1 (佐藤), BOOK2-1 (高橋)。",
            },
          },
          "law": "ends",
          "side": "allowed",
        },
      ]
    `);
  });
});
