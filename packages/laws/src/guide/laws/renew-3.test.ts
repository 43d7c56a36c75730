import { describe, expect, it } from 'vitest';
import { fill, pickUp, renew, reserve, resume, suspend } from '../../stories/orders.js';
import { ledgersAfter, orderOf, type Step, terms } from '../../testing/ledgers.js';
import { judgeByLaws } from '../verdict.js';

/** The rulings of `renew-3` on a renewal on the given day, while other people wait. */
const said = (day: string, others: readonly Step[] = [], copy = 'BOOK1-1') => {
  const [ledger] = ledgersAfter([pickUp('佐藤', copy), ...others, `${day}T12:00`]);
  if (ledger === undefined) throw new Error('No ledger is possible.');
  const { ruled } = judgeByLaws(terms, ledger, orderOf(renew('佐藤', copy)));
  return ruled.filter(({ law }) => law.id === 'renew-3').map(({ ruling }) => ruling.is);
};

const waits = reserve('高橋', 'BOOK1');

describe('renew-3', () => {
  it('allows a renewal while nobody else waits, and forbids it while another person waits', () => {
    expect(said('2021-04-05')).toEqual(['allows']);
    expect(said('2021-04-05', [waits])).toEqual(['forbids']);
    expect(said('2021-04-05', [reserve('高橋', 'BOOK2')])).toEqual(['allows']);
  });

  it('does not count a suspended reservation, until the last day of the suspension', () => {
    const suspended = suspend('高橋', 'BOOK1', '2021-04-10');
    expect(said('2021-04-09', [waits, suspended])).toEqual(['allows']);
    expect(said('2021-04-10', [waits, suspended])).toEqual(['forbids']);
    expect(said('2021-04-09', [waits, suspended, resume('高橋', 'BOOK1')])).toEqual(['forbids']);
    expect(said('2021-04-09', [waits, suspended, reserve('鈴木', 'BOOK1')])).toEqual(['forbids']);
  });

  it('does not count a reservation with a kept copy', () => {
    expect(said('2021-04-05', [reserve('高橋', 'PAIR'), fill('PAIR-2')], 'PAIR-1')).toEqual(['allows']);
  });
});
