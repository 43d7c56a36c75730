import { describe, expect, it } from 'vitest';

import {
  arrive,
  cancel,
  changePickup,
  changeRank,
  receiveAtHeadquarters,
  close,
  fill,
  giveBack,
  lose,
  nightly,
  pickUp,
  reserve,
  reserveFor,
  reserveInOrder,
  rules,
  withdraw,
} from '../stories/orders.js';
import {
  bothWait,
  waits,
  anotherWaits,
  secured,
  lent,
  renewal,
  back,
  inOrder,
  closed,
  evening,
  sentTo,
} from '../testing/book1.js';
import { ledgersAfter, declares, keptFact, linesOf, mailFact, type Step } from '../testing/ledgers.js';
import { branch, home } from '../worlds/library.js';
import { countDaysToEnd } from './count-days-to-end.js';
import { isOverdue, loanOf } from './ledger.js';
import { computeNightlyFacts } from './nightly-facts.js';
import { type Fact, post } from './words.js';

const keptFor = (who: string): Fact => keptFact('BOOK1-1', who);
const setAside = [waits, secured];
const branchCancelled = [...sentTo(branch), cancel('佐藤', 'BOOK1', 'staff')];

describe('the ledger', () => {
  it.each<readonly [string, readonly Step[]]>([
    ['a reservation waits', [reserve('佐藤', 'BOOK1', 'BOOK2')]],
    ['a fill keeps the copy for the longest wait', [...bothWait, secured]],
    ['a fill names its person', [...bothWait, [secured, keptFor('高橋')]]],
    ['a fill names an unknown person', [[secured, keptFor('だれか')]]],
    ['a fill reports another fact of the copy', [waits, [secured, { copy: 'BOOK1-1', is: 'at-desk' }]]],
    ['a kept copy is kept for another person', [...bothWait, secured, [nightly, keptFor('高橋')]]],
    [
      'a kept copy is kept for the same person again',
      [...setAside, '2021-04-04T10:00', [nightly, keptFor('佐藤')]],
    ],
    [
      'a second copy is kept for the same reservation',
      [reserve('佐藤', 'PAIR'), fill('PAIR-1'), [nightly, keptFact('PAIR-2', '佐藤')]],
    ],
    [
      'a second copy is kept for a second reservation',
      [
        reserve('佐藤', 'PAIR'),
        reserve('佐藤', 'PAIR'),
        fill('PAIR-1'),
        [nightly, keptFact('PAIR-2', '佐藤')],
      ],
    ],
    [
      'a waiting person picks up a copy kept for another person',
      [...bothWait, secured, pickUp('高橋', 'BOOK1-1')],
    ],
    ['a lost copy is kept', [lose('BOOK1-1'), waits, [nightly, keptFor('佐藤')]]],
    [
      'a return keeps the copy for the next person',
      [pickUp('高橋', 'BOOK1-1'), waits, [back, keptFor('佐藤')]],
    ],
    [
      'a return keeps the copy for a person who is not next',
      [pickUp('鈴木', 'BOOK1-1'), waits, anotherWaits, [back, keptFor('高橋')]],
    ],
    ['a kept copy is picked up', [...setAside, lent]],
    ['a pickup names its due date', [[lent, { copy: 'BOOK1-1', is: 'due', on: '2021-05-01' }]]],
    ['a pickup has no rule for its due date', [rules('2021-04-03', { loanDays: null }), lent]],
    [
      'a pickup names the due date of another copy',
      [pickUp('高橋', 'BOOK2-1'), [lent, { copy: 'BOOK2-1', is: 'due', on: '2021-05-01' }]],
    ],
    ['a copy on loan to another person is picked up', [lent, pickUp('高橋', 'BOOK1-1')]],
    ['a copy is picked up after the mail', [...setAside, evening, nightly, lent]],
    ['a copy is picked up on its way back', [...branchCancelled, pickUp('高橋', 'BOOK1-1')]],
    ['a loan is renewed', [lent, pickUp('佐藤', 'SHORT-1'), '2021-04-08T10:00', renewal]],
    ['a loan is renewed by a person who also waits for the title', [lent, waits, renewal]],
    ['a copy is returned', [lent, pickUp('高橋', 'BOOK2-1'), back]],
    [
      'a copy is returned at a branch',
      [
        ...sentTo(branch),
        arrive('BOOK1-1', branch),
        pickUp('佐藤', 'BOOK1-1', branch),
        giveBack('BOOK1-1', branch),
      ],
    ],
    ['a copy is returned by post', [...sentTo(home), giveBack('BOOK1-1', post)]],
    [
      'a copy arrives at the headquarters',
      [...branchCancelled, lose('BOOK2-1'), receiveAtHeadquarters('BOOK1-1')],
    ],
    [
      'a reservation is cancelled',
      [reserve('佐藤', 'BOOK1', 'BOOK2'), anotherWaits, cancel('佐藤', 'BOOK1')],
    ],
    ['a missing reservation is cancelled', [waits, cancel('高橋', 'BOOK1')]],
    [
      'a reservation is cancelled before its copy is sent',
      [reserveFor(branch, '佐藤', 'BOOK1'), secured, cancel('佐藤', 'BOOK1', 'staff')],
    ],
    ['a parcel is lent', sentTo(home)],
    ['a copy is in transit to a branch', sentTo(branch)],
    ['a copy arrives at a branch', [...sentTo(branch), '2021-04-08T10:00', arrive('BOOK1-1', branch)]],
    ['a kept copy is lost', [...sentTo(branch), lose('BOOK1-1')]],
    ['a copy on loan is lost', [lent, lose('BOOK1-1')]],
    ['a lost copy is withdrawn', [lose('BOOK1-1'), lose('BOOK2-1'), withdraw('BOOK1-1')]],
    [
      'a copy is free',
      [lent, lose('BOOK2-1'), [nightly, { copy: 'BOOK1-1', is: 'free' }, { copy: 'BOOK2-1', is: 'free' }]],
    ],
    ['a kept copy is free', [...setAside, [nightly, { copy: 'BOOK1-1', is: 'free' }]]],
    ['a copy is coming back', [lent, [nightly, { copy: 'BOOK1-1', is: 'coming-back' }]]],
    ['a kept copy is coming back', [...setAside, [nightly, { copy: 'BOOK1-1', is: 'coming-back' }]]],
    [
      'a copy is sent, or at the desk',
      [...setAside, [nightly, { copy: 'BOOK1-1', is: 'shipped' }, { copy: 'BOOK1-1', is: 'at-desk' }]],
    ],
    [
      'a reservation ended',
      [...bothWait, [nightly, { title: 'BOOK1', is: 'ended', for: '佐藤', why: 'expired' }]],
    ],
    [
      'a reservation ended at a branch',
      [...sentTo(branch), [nightly, { title: 'BOOK1', is: 'ended', for: '佐藤', why: 'expired' }]],
    ],
    [
      'a mail names one copy',
      [reserve('佐藤', 'BOOK1', 'BOOK2'), secured, fill('BOOK2-1'), [nightly, mailFact('佐藤', 'BOOK1-1')]],
    ],
    [
      'a mail names one copy while another reservation waits',
      [reserve('佐藤', 'BOOK1', 'BOOK2'), secured, [nightly, mailFact('佐藤', 'BOOK1-1')]],
    ],
    ['a mail goes to another person', [...setAside, [nightly, mailFact('高橋', 'BOOK1-1')]]],
    [
      'a person has no address',
      [
        reserve('田中', 'BOOK1'),
        reserve('佐藤', 'BOOK2'),
        secured,
        fill('BOOK2-1'),
        evening,
        [nightly, mailFact('だれか')],
      ],
    ],
    [
      'a person has no address, before the evening',
      [reserve('田中', 'BOOK1'), secured, [nightly, mailFact('だれか')]],
    ],
    ['a pickup place is changed', [reserve('佐藤', 'BOOK1', 'BOOK2'), changePickup('佐藤', 'BOOK1', branch)]],
    [
      'the pickup place of a missing reservation is changed',
      [anotherWaits, changePickup('佐藤', 'BOOK1', branch)],
    ],
    [
      'a pickup place is changed in a reading order',
      [
        reserve('高橋', 'BOOK2'),
        inOrder,
        reserveInOrder('佐藤', ['BOOK4', 1]),
        secured,
        changePickup('佐藤', 'BOOK2', branch),
      ],
    ],
    [
      'ranks are changed',
      [
        inOrder,
        reserve('佐藤', 'BOOK4'),
        reserveInOrder('鈴木', ['BOOK3', 3]),
        changeRank('佐藤', ['BOOK3', 5], ['BOOK4', 6]),
      ],
    ],
    ['turns come one after another', [inOrder, secured, fill('BOOK2-1')]],
    [
      'a turn has come',
      [inOrder, cancel('佐藤', 'BOOK1'), reserveInOrder('高橋', ['BOOK1', 1], ['BOOK2', 2])],
    ],
    ['a closure is announced', [lent, closed]],
    ['other rules are announced', [rules('2021-04-05', { limit: 5 })]],
  ])('once %s', (_, steps) => {
    expect(ledgersAfter(steps).map(linesOf).join('\nor')).toMatchSnapshot();
  });

  it('has the numbers of the day: the last published of those that begin on one day, and the first numbers for missing ones', () => {
    const steps = [
      rules('2021-04-05', { limit: 5 }),
      rules('2021-04-04', { limit: 6 }),
      rules('2021-04-05', { renewals: 3 }),
      rules('2021-04-05', { limit: 7 }),
      rules('2021-04-03', { limit: 8 }),
    ];
    const limitOn = (day: string) => ledgersAfter([...steps, `${day}T00:00`])[0]?.numbers;
    expect(ledgersAfter(steps)[0]?.numbers.limit).toBe(8);
    expect(limitOn('2021-04-04')?.limit).toBe(6);
    expect(limitOn('2021-04-05')).toEqual({ ...declares.numbers, limit: 7 });
    expect(ledgersAfter(['2021-04-09T09:00'])[0]?.numbers).toEqual(declares.numbers);
  });

  it('keeps both states after a waiting person takes a volume from the shelf: still waiting, or not, with the turn for the next volume', () => {
    const seen = ledgersAfter([
      reserveInOrder('鈴木', ['BOOK8', 2], ['BOOK11', 3]),
      pickUp('鈴木', 'BOOK8-1'),
    ]);
    expect(
      seen.map(({ reservations }) => reservations.map(({ title, inOrder }) => [title, inOrder?.hasTurn])),
    ).toEqual([
      [
        ['BOOK8', true],
        ['BOOK11', false],
      ],
      [['BOOK11', true]],
    ]);
  });

  it('holds the next volume back until the previous one is fetched, if that is the reading', () => {
    const readings = { readOrderRelease: 'picked-up' } as const;
    const turns = (...steps: readonly Step[]) =>
      ledgersAfter(steps, readings).map(({ reservations }) =>
        reservations.map(({ inOrder }) => inOrder?.hasTurn),
      );
    expect(turns(inOrder, secured)).toEqual([[true, false, false]]);
    expect(turns(inOrder, secured, lent)).toEqual([[true, false]]);
  });

  it('counts a renewal from the due date, if that is the reading', () => {
    const readings = { 'renewal.base': 'due-date' } as const;
    const [ledger] = ledgersAfter([lent, renewal], readings);
    expect(ledger?.loans.map(({ due }) => due)).toEqual(['2021-05-01']);
  });
});

describe('special closures', () => {
  const moved = (due: string, ...closures: readonly (readonly [string, string, string])[]) => {
    const steps: readonly Step[] = [
      [lent, { copy: 'BOOK1-1', is: 'due', on: due }],
      ...closures.map((closure) => close(...closure)),
      '2021-04-22T10:00',
    ];
    const [ledger] = ledgersAfter(steps);
    const loan = ledger === undefined ? undefined : loanOf(ledger, 'BOOK1-1');
    return ledger !== undefined && loan !== undefined && isOverdue(ledger, loan);
  };
  const closure = ['2021-04-10', '2021-04-20', '2021-04-23'] as const;

  it.each([
    ['before the closure', '2021-04-09', true],
    ['on the first day of the closure', '2021-04-10', false],
    ['during the closure', '2021-04-15', false],
    ['after the closure, before its named day', '2021-04-21', false],
  ])('move the due date: %s', (_, due, isLate) => {
    expect(moved(due, closure)).toBe(isLate);
    expect(moved(due)).toBe(true);
  });

  it('move due dates one after another, whichever was announced first', () => {
    const second = ['2021-04-19', '2021-04-20', '2021-04-25'] as const;
    const first = ['2021-04-10', '2021-04-12', '2021-04-20'] as const;
    expect(moved('2021-04-11', first)).toBe(true);
    expect(moved('2021-04-11', first, second)).toBe(false);
    expect(moved('2021-04-11', second, first)).toBe(false);
  });
});

describe('the maximum number of quiet days', () => {
  const bound = (...steps: readonly Step[]) => ledgersAfter(steps).map(countDaysToEnd);

  it('is one turn, one more for each waiting reservation, the longest loan, and the closures', () => {
    const turn = 14 + 20 + 14 + 4;
    expect(bound()).toEqual([turn]);
    expect(bound(waits, anotherWaits)).toEqual([3 * turn]);
    expect(bound(lent, pickUp('佐藤', 'SHORT-1'))).toEqual([turn + 14]);
    expect(bound(lent, '2021-05-03T10:00')).toEqual([turn]);
    expect(bound(closed, close('2021-05-01', '2021-05-02', '2021-05-03'))).toEqual([turn + 13]);
    expect(bound(rules('2021-04-03', { holdOpenDays: null, loanDays: 3, homeDays: null }))).toEqual([14 + 7]);
    expect(bound(rules('2021-04-03', { loanDays: null, shortDays: null, homeDays: 5 }))).toEqual([
      14 + 20 + 5,
    ]);
  });
});

it('computes the results of the nightly jobs: one mail for each recipient, the expired holds, and the unfillable reservations', () => {
  const [ledger] = ledgersAfter([
    reserve('佐藤', 'BOOK1', 'BOOK2', 'BOOK3'),
    reserve('高橋', 'BOOK4'),
    reserve('田中', 'BOOK5'),
    secured,
    evening,
    nightly,
    '2021-04-16T10:00',
    fill('BOOK2-1'),
    fill('BOOK3-1'),
    fill('BOOK4-1'),
    withdraw('BOOK4-1'),
    withdraw('BOOK5-1'),
    '2021-04-16T20:00',
  ]);
  expect(ledger === undefined ? [] : computeNightlyFacts(ledger)).toEqual([
    { mail: '佐藤', about: ['BOOK2-1', 'BOOK3-1'], at: '2021-04-16T20:00' },
    { mail: '高橋', about: ['BOOK4-1'], at: '2021-04-16T20:00' },
    { title: 'BOOK1', is: 'ended', for: '佐藤', why: 'expired' },
    { title: 'BOOK5', is: 'ended', for: '田中', why: 'unfillable' },
  ]);
});
