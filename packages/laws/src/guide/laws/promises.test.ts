import { describe, expect, it } from 'vitest';
import { arrive, fill, nightly, pickUp, reserveFor, ship } from '../../stories/orders.js';
import { ledgersAfter, orderOf, type Step, terms } from '../../testing/ledgers.js';
import { branch } from '../../worlds/library.js';
import { applyAnswer } from '../apply-answer.js';
import type { Ledger } from '../ledger.js';
import { lastHoldDay } from '../holds.js';
import { type Answer, type Fact, type Mail, library } from '../words.js';

const mail = (from: string, until: string, why?: Mail['why']): Mail => ({
  mail: '佐藤',
  about: ['BOOK1-1'],
  at: '2021-04-03T20:00',
  promised: [{ copy: 'BOOK1-1', from, until }],
  ...(why === undefined ? {} : { why }),
});

const evening = (at: string, fact: Fact): readonly Step[] => [
  ...[reserveFor(at, '佐藤', 'BOOK1'), fill('BOOK1-1'), '2021-04-03T20:00'],
  [nightly, fact],
];

/** A mail names the 8th to the 20th, and the copy is on the branch's shelf a day early. */
const early: readonly Step[] = [
  ...evening(branch, mail('2021-04-08', '2021-04-20')),
  ...['2021-04-06T10:00', ship('BOOK1-1'), '2021-04-07T10:00', arrive('BOOK1-1', branch)],
];

const ledgerAfter = (steps: readonly Step[]): Ledger => {
  const [ledger] = ledgersAfter(steps);
  if (ledger === undefined) throw new Error('No ledger is possible.');
  return ledger;
};

const brokenBy = (steps: readonly Step[], answer: Answer, order = orderOf(nightly)) =>
  applyAnswer(terms, { ledger: ledgerAfter(steps), pending: [] }, order, answer)
    .results.filter(({ broken }) => broken !== null)
    .map(({ law }) => law);

const expired: Answer = {
  is: 'accepted',
  facts: [{ title: 'BOOK1', is: 'ended', for: '佐藤', why: 'expired' }],
};

describe('promises', () => {
  it('keeps a hold until the last day that the mail named, though the parcel came early', () => {
    expect(ledgerAfter(early).reservations.map((one) => lastHoldDay(ledgerAfter(early), one))).toEqual([
      '2021-04-20',
    ]);
    expect(brokenBy([...early, '2021-04-20T00:00'], expired)).toContain('promises');
    expect(brokenBy([...early, '2021-04-21T00:00'], expired)).toEqual([]);
  });

  it('keeps a hold until the last day of an earlier mail, if the newest mail names an earlier day', () => {
    const changed: readonly Step[] = [
      ...early,
      '2021-04-08T20:00',
      [nightly, mail('2021-04-08', '2021-04-18', 'days-changed')],
    ];
    expect(brokenBy([...changed, '2021-04-20T00:00'], expired)).toContain('promises');
    expect(brokenBy([...changed, '2021-04-21T00:00'], expired)).toEqual([]);
  });

  it('gives the reader the copy on each day that the mail named', () => {
    const mailed = evening(library, mail('2021-04-04', '2021-04-15'));
    const refused: Answer = { is: 'refused', reasons: ['closed'] };
    const fetch = orderOf(pickUp('佐藤', 'BOOK1-1'));
    for (const day of ['2021-04-04', '2021-04-15'])
      expect(brokenBy([...mailed, `${day}T10:00`], refused, fetch)).toContain('promises');
    expect(brokenBy([...mailed, '2021-04-16T10:00'], refused, fetch)).not.toContain('promises');
  });

  it('does not count a mail about other days as a second ready notice', () => {
    const mailed = evening(library, mail('2021-04-04', '2021-04-15'));
    const again = (why?: Mail['why']): Answer => ({
      is: 'accepted',
      facts: [{ ...mail('2021-04-05', '2021-04-15', why), at: '2021-04-04T20:00' }],
    });
    expect(brokenBy([...mailed, '2021-04-04T20:00'], again('days-changed'))).toEqual([]);
    expect(brokenBy([...mailed, '2021-04-04T20:00'], again())).toContain('mail-once');
  });
});
