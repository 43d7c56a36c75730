import { describe, expect, it } from 'vitest';
import type { Move } from '../../check/move.js';
import {
  arrive,
  cancel,
  fill,
  giveBack,
  nightly,
  pickUp,
  receiveAtHeadquarters,
  renew,
  reserve,
  reserveInOrder,
  rules,
  ship,
  undo,
} from '../../stories/orders.js';
import { bothWait, inOrder, lent, renewal, secured, sentTo, waits } from '../../testing/book1.js';
import { keptFact, ledgersAfter, linesOf, orderOf, type Step } from '../../testing/ledgers.js';
import { branch, home } from '../../worlds/library.js';
import { plusMinutes } from '../dates.js';
import type { Ledger } from '../ledger.js';
import { undone } from './undone.js';

const last = (steps: readonly Step[]): Ledger => {
  const [ledger] = ledgersAfter(steps);
  if (ledger === undefined) throw new Error('No ledger is possible.');
  return ledger;
};

const judged = (steps: readonly Step[], move: Move) => undone.judgeOrder?.(last(steps), orderOf(move))?.is;

const later = '2021-04-03T10:05';
const atBranch = [...sentTo(branch), arrive('BOOK1-1', branch), pickUp('佐藤', 'BOOK1-1', branch)];

describe('an undone order', () => {
  it.each<readonly [string, readonly Step[], Step, Move]>([
    ['a fill', bothWait, secured, undo('BOOK1-1', 'fill')],
    ['a fill that gave the next volume its turn', [inOrder], secured, undo('BOOK1-1', 'fill')],
    ['a pickup', [...bothWait, secured], lent, undo('BOOK1-1', 'pickUp')],
    ['the pickup of a volume', [inOrder, secured], lent, undo('BOOK1-1', 'pickUp')],
    ['a pickup from the shelf', [reserve('高橋', 'BOOK2')], lent, undo('BOOK1-1', 'pickUp')],
    ['a renewal', [lent], renewal, undo('BOOK1-1', 'renew')],
    ['a return', [lent], giveBack('BOOK1-1'), undo('BOOK1-1', 'return')],
    [
      'a return that fills the next reservation',
      [lent, reserve('高橋', 'BOOK1'), reserve('鈴木', 'BOOK1')],
      [giveBack('BOOK1-1'), keptFact('BOOK1-1', '高橋')],
      undo('BOOK1-1', 'return'),
    ],
    ['a return at a branch', atBranch, giveBack('BOOK1-1', branch), undo('BOOK1-1', 'return')],
    ['a parcel to a home', [...sentTo(home).slice(0, -1)], ship('BOOK1-1'), undo('BOOK1-1', 'ship')],
    ['a parcel to a branch', [...sentTo(branch).slice(0, -1)], ship('BOOK1-1'), undo('BOOK1-1', 'ship')],
    ['an arrival', sentTo(branch), arrive('BOOK1-1', branch), undo('BOOK1-1', 'arrive')],
    [
      'a receiving',
      [...atBranch, giveBack('BOOK1-1', branch)],
      receiveAtHeadquarters('BOOK1-1'),
      undo('BOOK1-1', 'receiveAtHeadquarters'),
    ],
  ])('leaves everything as before: %s', (_, earlier, order, takeBack) => {
    const before = [...earlier, plusMinutes(last(earlier).now, 5)];
    expect(judged([...before, order], takeBack)).toBe('allows');
    expect(linesOf(last([...before, order, takeBack]))).toBe(linesOf(last(before)));
    expect(linesOf(last([...before, order, takeBack, order]))).toBe(linesOf(last([...before, order])));
  });

  it('puts each reservation back in front of those that came after it', () => {
    const steps = [...bothWait, reserve('鈴木', 'BOOK1'), secured, lent];
    const queue = last([...steps, reserve('田中', 'BOOK1'), undo('BOOK1-1', 'pickUp')]).reservations;
    expect(queue.map(({ who }) => who)).toEqual(['佐藤', '高橋', '鈴木', '田中']);
  });

  it('leaves what has changed again since', () => {
    const ledger = last([waits, secured, cancel('佐藤', 'BOOK1', 'staff'), undo('BOOK1-1', 'fill')]);
    expect(ledger.reservations).toEqual([]);
  });
});

describe('an undo', () => {
  const loan: readonly Step[] = [lent, later];

  it('is allowed if nothing else happened to the people and the title', () => {
    const other = [reserve('高橋', 'BOOK2'), pickUp('高橋', 'BOOK3-1')];
    expect(judged([...loan, ...other], undo('BOOK1-1', 'pickUp'))).toBe('allows');
  });

  it.each<readonly [string, readonly Step[]]>([
    ['the person reserves', [reserve('佐藤', 'BOOK2')]],
    ['another person reserves the title', [reserve('高橋', 'BOOK1')]],
    ['another person reserves the title among others', [reserveInOrder('高橋', ['BOOK2', 1], ['BOOK1', 2])]],
    ['the jobs run', [nightly]],
    ['other rules begin', [rules('2021-04-03', { limit: 4 })]],
    ['the day is over', ['2021-04-04T10:00']],
  ])('may be refused once %s', (_, since) => {
    expect(judged([...loan, ...since], undo('BOOK1-1', 'pickUp'))).toBe('free');
  });

  it('may be refused if a concurrent order was about the person', () => {
    expect(judged([reserve('佐藤', 'BOOK2'), lent], undo('BOOK1-1', 'pickUp'))).toBe('free');
    expect(judged([reserve('佐藤', 'BOOK2'), later, lent], undo('BOOK1-1', 'pickUp'))).toBe('allows');
  });

  it.each<readonly [string, readonly Step[], Move]>([
    ['nothing has happened', [], undo('BOOK1-1', 'pickUp')],
    ['another order was the last', [...loan, renew('佐藤', 'BOOK1-1')], undo('BOOK1-1', 'pickUp')],
    ['it was undone', [...loan, undo('BOOK1-1', 'pickUp')], undo('BOOK1-1', 'pickUp')],
    ['the copy was lost since', [...loan, fill('BOOK1-1'), giveBack('BOOK1-1')], undo('BOOK1-1', 'fill')],
    [
      'the person has reserved again, up to the limit',
      [
        rules('2021-04-03', { limit: 1 }),
        waits,
        secured,
        later,
        lent,
        '2021-04-03T10:10',
        reserve('佐藤', 'BOOK2'),
      ],
      undo('BOOK1-1', 'pickUp'),
    ],
  ])('is forbidden if %s', (_, since, move) => {
    expect(judged(since, move)).toBe('forbids');
  });
});
