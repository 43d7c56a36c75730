import { expect, it } from 'vitest';
import type { Move } from '../check/move.js';
import {
  arrive,
  cancel,
  changePickup,
  changeRank,
  receiveAtHeadquarters,
  fill,
  giveBack,
  lose,
  nightly,
  pickUp,
  renew,
  reserve,
  reserveFor,
  reserveInOrder,
  rules,
  ship,
  tryAs,
  withdraw,
} from '../stories/orders.js';
import {
  anotherWaits,
  back,
  bothWait,
  closed,
  evening,
  inOrder,
  keptAt,
  leaves,
  lent,
  onTuesday,
  renewal,
  secured,
  sentTo,
  toldAt,
  waits,
} from '../testing/book1.js';
import { ledgersAfter, orderOf, type Step, terms } from '../testing/ledgers.js';
import { branch, home, readingRoom } from '../worlds/library.js';
import { laws } from './laws.js';
import type { Ledger } from './ledger.js';
import { renderOrder } from './render-order.js';
import { judgeByLaws } from './verdict.js';
import { library, post } from './words.js';

const card = { prefectural: true, branch: false };

/** One volume has a rank, and the other does not. */
const halfInOrder: Move = {
  order: {
    is: 'reserve',
    who: '佐藤',
    lines: [
      { title: 'BOOK6', at: library, rank: 1 },
      { title: 'BOOK7', at: branch, rank: null },
    ],
  },
};

/** Orders of 佐藤 and 高橋 for BOOK1 and BOOK2, and the staff's work on them. */
const moves: readonly Move[] = [
  ...['佐藤', '高橋'].flatMap((who) => [
    reserve(who, 'BOOK1'),
    reserve(who, 'BOOK2', 'BOOK3'),
    reserveFor(branch, who, 'BOOK3'),
    cancel(who, 'BOOK1'),
    cancel(who, 'BOOK1', 'staff'),
    changePickup(who, 'BOOK1', branch),
    changePickup(who, 'BOOK1', library),
    pickUp(who, 'BOOK1-1'),
    pickUp(who, 'BOOK1-1', branch),
    renew(who, 'BOOK1-1'),
  ]),
  reserve('佐藤', 'BOOK3', 'BOOK4', 'BOOK5'),
  reserve('佐藤', 'BOOK6', 'BOOK7', 'BOOK8', 'BOOK9'),
  reserve('佐藤', 'BOOK3', 'BOOK3'),
  reserve('佐藤', 'NOWHERE'),
  reserve('佐藤', 'BOOK3', 'ELSEWHERE'),
  reserve('佐藤', 'DICTIONARY'),
  reserve('佐藤', 'MIXED'),
  reserve('佐藤', 'MIXED', 'BOOK6'),
  reserve('佐藤', 'PAIR'),
  reserveInOrder('佐藤', ['BOOK6', 1], ['BOOK7', 2]),
  reserveInOrder('佐藤', ['BOOK6', 1], ['BOOK7', 1]),
  reserveInOrder('佐藤', ['BOOK6', 1], ['BOOK7', 2, branch]),
  halfInOrder,
  tryAs('高橋', cancel('佐藤', 'BOOK1')),
  tryAs('佐藤', renewal),
  renew('佐藤', 'NOWHERE-1'),
  secured,
  fill('BOOK2-1'),
  fill('ELSEWHERE-1'),
  fill('DICTIONARY-1'),
  fill('NOWHERE-1'),
  leaves,
  ship('PAIR-1'),
  arrive('BOOK1-1', branch),
  pickUp('佐藤', 'BOOK1-1', readingRoom),
  pickUp('佐藤', 'BOOK1-1', branch, card),
  pickUp('佐藤', 'BOOK1-1', library, card),
  pickUp('佐藤', 'BOOK1-1', library, { prefectural: false, branch: true }),
  pickUp('佐藤', 'BOOK2-1'),
  pickUp('佐藤', 'DICTIONARY-1'),
  pickUp('佐藤', 'PAIR-3'),
  pickUp('佐藤', 'NOWHERE-1'),
  back,
  giveBack('BOOK1-1', branch),
  giveBack('BOOK1-1', home),
  giveBack('BOOK1-1', post),
  receiveAtHeadquarters('BOOK1-1'),
  lose('BOOK1-1'),
  withdraw('BOOK1-1'),
  changeRank('佐藤', ['BOOK1', 5]),
  changeRank('佐藤', ['BOOK2', 3]),
  changeRank('佐藤', ['BOOK2', 5]),
  changeRank('佐藤', ['BOOK2', 1]),
  changeRank('佐藤', ['BOOK2', 3], ['BOOK3', 2]),
  changeRank('佐藤', ['BOOK4', 1]),
  changeRank('佐藤', ['BOOK3', 1], ['BOOK2', 9]),
  changeRank('佐藤', ['BOOK3', 4], ['BOOK5', 1]),
  changeRank('佐藤', ['BOOK4', 2], ['BOOK2', 1]),
  changeRank('佐藤', ['BOOK5', 3]),
  closed,
  rules('2021-04-04', { limit: 3 }),
  rules('2021-04-04', { limit: 4 }),
  rules('2021-04-01', { limit: 4 }),
  nightly,
];

const sides = { allows: '', forbids: 'not ', free: 'perhaps ' } as const;

/** The guide's verdict on an order, with its laws and reasons. */
const saidTo = (ledger: Ledger, move: Move) => {
  const order = orderOf(move);
  const { is, ruled } = judgeByLaws(terms, ledger, order);
  const by = ruled.map(
    ({ law, ruling: { is, makesNoSense } }) => `${sides[is]}${law.id}${makesNoSense ? '!' : ''}`,
  );
  const why = ruled.map(({ law, ruling }) => {
    const { en, ja } = ruling.because();
    return `${sides[ruling.is]}${law.id}: ${en} ${ja}`;
  });
  return { lines: [`${renderOrder(order).en}: ${is} (${by.join(', ')})`], why };
};

const saidIn = (steps: readonly Step[]) => {
  const ledgers = ledgersAfter([rules('2021-04-03', { limit: 3 }), ...steps]);
  const all = moves.flatMap((move) => ledgers.map((ledger) => saidTo(ledger, move)));
  return {
    lines: all.flatMap(({ lines }) => lines),
    why: [...new Set(all.flatMap(({ why }) => why))].toSorted(),
  };
};

it.each<readonly [string, readonly Step[]]>([
  ['nothing has happened', []],
  ['佐藤 waits for BOOK1', [waits]],
  ['佐藤 waits for BOOK1 and 高橋 after him', bothWait],
  ['佐藤 waits for two', [waits, reserve('佐藤', 'BOOK2')]],
  ['佐藤 waits for three', [reserve('佐藤', 'BOOK1', 'BOOK2', 'BOOK4')]],
  ['佐藤 waits for BOOK2 and 高橋 has it', [pickUp('高橋', 'BOOK2-1'), reserve('佐藤', 'BOOK2')]],
  ['佐藤 waits for two, and the first is kept', [...keptAt(library), reserve('佐藤', 'BOOK2')]],
  ['高橋 waits for a pair', [reserve('高橋', 'PAIR')]],
  ['BOOK1 is kept for 佐藤', keptAt(library)],
  ['BOOK1 is kept for 佐藤 at an unknown place', keptAt('どこか')],
  ['BOOK1 is kept for 佐藤 in the reading room', toldAt(readingRoom)],
  ['BOOK1 is kept for 佐藤 at the branch, without a mail', keptAt(branch)],
  [
    '佐藤 was notified on a dispatch day',
    ['2021-04-06T10:00', ...keptAt(branch), '2021-04-06T20:00', nightly],
  ],
  ['佐藤 was notified, and today is not a dispatch day', [...toldAt(branch), '2021-04-04T10:00']],
  ['佐藤 was notified, and today is a dispatch day', onTuesday(branch)],
  ['佐藤 was notified, and today is the last known dispatch day', [...toldAt(branch), '2022-03-29T10:00']],
  ['佐藤 was notified, and no dispatch day is known', [...toldAt(branch), '2022-05-03T10:00']],
  ['BOOK1 is in transit', sentTo(branch)],
  ['BOOK1 has arrived', [...sentTo(branch), '2021-04-08T10:00', arrive('BOOK1-1', branch)]],
  ['BOOK1 has arrived without a mail', [...keptAt(branch), leaves, arrive('BOOK1-1', branch)]],
  [
    '佐藤 has one copy of a pair, and was notified of the other',
    [
      reserveFor(branch, '佐藤', 'PAIR'),
      fill('PAIR-1'),
      pickUp('佐藤', 'PAIR-2'),
      evening,
      nightly,
      '2021-04-06T10:00',
    ],
  ],
  ['BOOK1 was sent home', sentTo(home)],
  ['BOOK1 is kept for a home', keptAt(home)],
  ['佐藤 has BOOK1', [lent]],
  ['佐藤 has BOOK1, and it is due today', [lent, '2021-04-17T10:00']],
  ['佐藤 has BOOK1, and it is overdue', [lent, '2021-04-18T10:00']],
  [
    '佐藤 has BOOK1 and another copy, which is overdue',
    [pickUp('佐藤', 'SHORT-1'), lent, '2021-04-12T10:00'],
  ],
  [
    '佐藤 has BOOK1, due today, and another copy, which is overdue',
    [pickUp('佐藤', 'SHORT-1'), lent, '2021-04-17T10:00'],
  ],
  [
    '佐藤 has BOOK1 and another copy, which is due today',
    [pickUp('佐藤', 'SHORT-1'), lent, '2021-04-10T10:00'],
  ],
  ['佐藤 and 高橋 have one copy each, both due today', [lent, pickUp('高橋', 'BOOK2-1'), '2021-04-17T10:00']],
  [
    '佐藤 and 高橋 have one copy each, and a closure moved both due dates',
    [lent, pickUp('高橋', 'BOOK2-1'), closed, '2021-04-19T10:00'],
  ],
  ['佐藤 has an unknown copy', [pickUp('佐藤', 'NOWHERE-1')]],
  ['佐藤 has BOOK1, and also waits for it', [lent, waits]],
  ['佐藤 has BOOK1, and a closure moved its due date', [lent, closed, '2021-04-19T10:00']],
  ['佐藤 has BOOK1, renewed', [lent, renewal]],
  ['佐藤 has BOOK1, renewed twice', [lent, renewal, renewal]],
  ['佐藤 has BOOK1, and 高橋 waits', [lent, anotherWaits]],
  [
    '佐藤 has BOOK1 from the branch',
    [...sentTo(branch), arrive('BOOK1-1', branch), pickUp('佐藤', 'BOOK1-1', branch)],
  ],
  ['BOOK1 comes back', [...sentTo(branch), cancel('佐藤', 'BOOK1', 'staff'), anotherWaits]],
  ['BOOK1 is lost', [lose('BOOK1-1')]],
  ['one copy of a pair is lost', [lose('PAIR-1')]],
  ['BOOK1 is withdrawn', [withdraw('BOOK1-1')]],
  ['佐藤 reads three volumes in order', [inOrder]],
  [
    '佐藤 reads three volumes in order, and two others',
    [inOrder, reserveInOrder('佐藤', ['BOOK4', 1], ['BOOK5', 5])],
  ],
  [
    '佐藤 reads three volumes in order, and two others from the third rank on',
    [inOrder, reserveInOrder('佐藤', ['BOOK4', 3], ['BOOK5', 5])],
  ],
  ['佐藤 reads three volumes in order, and another title', [inOrder, reserve('佐藤', 'BOOK4')]],
  ['a copy of the first of three volumes is kept', [inOrder, secured]],
  ['高橋 has the first of three volumes', [pickUp('高橋', 'BOOK1-1'), inOrder]],
  ['the first of three volumes is cancelled', [inOrder, cancel('佐藤', 'BOOK1')]],
  [
    'the rules change',
    [
      rules('2021-04-02', { limit: 1 }),
      rules('2021-04-04', { limit: 4 }),
      reserve('佐藤', 'BOOK4'),
      reserve('佐藤', 'BOOK5'),
    ],
  ],
  ['the rules have no limits', [rules('2021-04-03', { limit: null, renewals: null }), lent]],
])('judges orders if %s', (_, steps) => {
  const before = steps.length === 0 ? { lines: [], why: [] } : saidIn([]);
  const { lines, why } = saidIn(steps);
  const others = [
    ...lines.filter((one) => !before.lines.includes(one)),
    '',
    ...why.filter((one) => !before.why.includes(one)),
  ];
  expect(`\n${others.join('\n')}\n`).toMatchSnapshot();
});

it('leaves an order open that a law of another reading forbids or allows', () => {
  const free = laws.filter(({ id }) => id === 'not-twice' || id === 'renew-due');
  const bound = laws.filter((law) => !free.includes(law));
  const [ledger] = ledgersAfter([waits]);
  const is = (move: Move) =>
    ledger === undefined ? undefined : judgeByLaws({ ...terms, laws: bound, free }, ledger, orderOf(move)).is;
  expect(is(waits)).toBe('free');
  expect(is(reserve('佐藤', 'NOWHERE'))).toBe('refuse');
  expect(is(cancel('佐藤', 'BOOK1'))).toBe('accept');
});

it('does not apply rules-of-the-day if the rules do not change the limit', () => {
  const books = Array.from({ length: 11 }, (_, index) => `BOOK${index + 1}`);
  const [ledger] = ledgersAfter([rules('2021-04-03', { renewals: 3 })]);
  const ruled =
    ledger === undefined ? [] : judgeByLaws(terms, ledger, orderOf(reserve('佐藤', ...books))).ruled;
  const by = ruled.map(({ law }) => law.id);
  expect(by).toContain('limit-whole');
  expect(by).not.toContain('rules-of-the-day');
});
