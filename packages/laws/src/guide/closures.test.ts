import { describe, expect, it } from 'vitest';
import { close, fill, nightly, pickUp, reserveFor, ship } from '../stories/orders.js';
import { ledgersAfter, declares, orderOf, type Step, terms } from '../testing/ledgers.js';
import { branch, home, createWorld, readingRoom } from '../worlds/library.js';
import { applyAnswer } from './apply-answer.js';
import { findDispatchDay, listDispatchDays, lastHoldDay, pickupFromDay } from './holds.js';
import { dueOf, moveByClosures, type Ledger } from './ledger.js';
import { judgeByLaws } from './verdict.js';
import { library } from './words.js';

const ledgerAfter = (...steps: readonly Step[]): Ledger => {
  const [ledger] = ledgersAfter(steps);
  if (ledger === undefined) throw new Error('No ledger is possible.');
  return ledger;
};

/** From Tuesday the 6th to Friday the 9th: two dispatch days. */
const closed = (places: 'all' | readonly string[]) => close('2021-04-06', '2021-04-09', '2021-04-12', places);

describe('a special closure', () => {
  it.each([
    ['all', ['2021-04-12', '2021-04-12', '2021-04-12']],
    [[library], ['2021-04-12', '2021-04-12', '2021-04-12']],
    [[branch], ['2021-04-07', '2021-04-07', '2021-04-12']],
    [
      [readingRoom, branch],
      ['2021-04-07', '2021-04-12', '2021-04-12'],
    ],
  ] as const)('of %s moves due dates by the pickup place', (places, moved) => {
    const ledger = ledgerAfter(closed(places));
    expect([library, readingRoom, branch].map((at) => moveByClosures(ledger, '2021-04-07', at))).toEqual(
      moved,
    );
    expect(moveByClosures(ledger, '2021-04-05', branch)).toBe('2021-04-05');
    expect(moveByClosures(ledger, '2021-04-12', branch)).toBe('2021-04-12');
  });

  it('moves a loan by its pickup place', () => {
    const lent = pickUp('佐藤', 'BOOK1-1');
    const late = (places: 'all' | readonly string[]) =>
      close('2021-04-17', '2021-04-20', '2021-04-25', places);
    const due = (places: 'all' | readonly string[]) =>
      ledgerAfter(lent, late(places)).loans.map((loan) => dueOf(ledgerAfter(lent, late(places)), loan));
    expect(due('all')).toEqual(['2021-04-25']);
    expect(due([branch])).toEqual(['2021-04-17']);
  });

  it.each([
    ['all', '2021-04-13', '2021-04-13'],
    [[library], '2021-04-13', '2021-04-13'],
    [[branch], '2021-04-13', '2021-04-06'],
    [[home], '2021-04-06', '2021-04-13'],
    [[readingRoom], '2021-04-06', '2021-04-06'],
  ] as const)('of %s removes the dispatch days of its places', (places, toBranch, toHome) => {
    const ledger = ledgerAfter(closed(places));
    expect(findDispatchDay(ledger, branch, '2021-04-03')).toBe(toBranch);
    expect(findDispatchDay(ledger, home, '2021-04-03')).toBe(toHome);
    expect(listDispatchDays(ledger, branch)).not.toContain('2021-04-05');
  });

  it('removes no dispatch days without a closure', () => {
    expect(listDispatchDays(ledgerAfter(), branch)).toEqual(createWorld(declares).dispatch);
  });

  const mailedSteps: readonly Step[] = [
    reserveFor(branch, '佐藤', 'BOOK1'),
    fill('BOOK1-1'),
    '2021-04-03T20:00',
    nightly,
  ];

  it('moves the first pickup day only for its places', () => {
    const from = (...steps: readonly Step[]) => {
      const ledger = ledgerAfter(...mailedSteps, ...steps);
      return ledger.reservations.map((one) => pickupFromDay(ledger, one));
    };
    expect(from()).toEqual(['2021-04-08']);
    expect(from(closed([readingRoom]))).toEqual(['2021-04-08']);
    expect(from(closed([branch]))).toEqual(['2021-04-15']);
    expect(from(closed([library]))).toEqual(['2021-04-15']);
    const later = close('2021-04-07', '2021-04-08', '2021-04-12', [branch]);
    expect(from(later)).toEqual(['2021-04-09']);
  });

  it('moves the last day of a hold only for its places', () => {
    const last = (at: string, places: readonly string[]) => {
      const ledger = ledgerAfter(
        ...[reserveFor(at, '佐藤', 'BOOK1'), fill('BOOK1-1'), '2021-04-03T20:00', nightly],
        closed(places),
      );
      return ledger.reservations.map((one) => lastHoldDay(ledger, one));
    };
    expect(last(readingRoom, [library])).toEqual(last(readingRoom, [branch]));
    expect(last(readingRoom, [readingRoom])).not.toEqual(last(readingRoom, [branch]));
  });

  it('forbids a dispatch on its days, and allows one to another place', () => {
    const sent = (...places: readonly string[]) => {
      const ledger = ledgerAfter(...mailedSteps, closed(places), '2021-04-06T10:00');
      const { ruled } = judgeByLaws(terms, ledger, orderOf(ship('BOOK1-1')));
      return ruled.filter(({ law }) => law.id === 'dispatch-day').map(({ ruling }) => ruling.is);
    };
    expect(sent(library)).toEqual(['forbids']);
    expect(sent(branch)).toEqual(['forbids']);
    expect(sent(readingRoom)).toEqual(['allows']);
  });

  it('moves the due date of a parcel to a home', () => {
    const bites = (places: 'all' | readonly string[], on: string) => {
      const steps = [reserveFor(home, '佐藤', 'BOOK1'), fill('BOOK1-1'), '2021-04-03T20:00', nightly];
      const ledger = ledgerAfter(
        ...steps,
        close('2021-04-20', '2021-04-30', '2021-05-06', places),
        '2021-04-06T10:00',
      );
      const answer = { is: 'accepted', facts: [{ copy: 'BOOK1-1', is: 'due', on }] } as const;
      return applyAnswer(terms, { ledger, pending: [] }, orderOf(ship('BOOK1-1')), answer)
        .results.filter(({ broken }) => broken !== null)
        .map(({ law }) => law);
    };
    expect(bites([library], '2021-05-06')).toEqual([]);
    expect(bites([branch], '2021-05-06')).toEqual(['due-home']);
    expect(bites([branch], '2021-04-24')).toEqual([]);
    expect(bites([library], '2021-04-24')).toEqual(['closure-moves']);
  });
});
