import { describe, expect, it } from 'vitest';
import { arrive, close, fill, lose, nightly, reserveFor, ship } from '../stories/orders.js';
import { ledgersAfter, orderOf, type Step } from '../testing/ledgers.js';
import { branch, readingRoom } from '../worlds/library.js';
import { type Fact, library } from '../guide/index.js';
import type { Move } from './move.js';
import { listPromiseExceptions } from './promise-exceptions.js';

const mail: Fact = {
  mail: '佐藤',
  about: ['BOOK1-1'],
  at: '2021-04-03T20:00',
  promised: [{ copy: 'BOOK1-1', from: '2021-04-08', until: '2021-04-20' }],
};

const mailedSteps: readonly Step[] = [
  ...[reserveFor(branch, '佐藤', 'BOOK1'), fill('BOOK1-1'), '2021-04-03T20:00'],
  [nightly, mail],
];
const sent: readonly Step[] = [...mailedSteps, '2021-04-06T10:00', ship('BOOK1-1')];

const exceptions = (steps: readonly Step[], move: Move) => {
  const [ledger] = ledgersAfter(steps);
  return ledger === undefined ? undefined : listPromiseExceptions(ledger, orderOf(move));
};

describe('a promise may fail', () => {
  it('because of a closure of its place on a named day, or of the headquarters before the copy leaves', () => {
    const closed = (...places: readonly string[]) => close('2021-04-20', '2021-04-22', '2021-04-23', places);
    expect(exceptions(mailedSteps, closed(branch))).toEqual(['changed']);
    expect(exceptions(sent, closed(branch))).toEqual(['changed']);
    expect(exceptions(mailedSteps, closed(library))).toEqual(['changed']);
    expect(exceptions(sent, closed(library))).toEqual([]);
    expect(exceptions(mailedSteps, closed(readingRoom))).toEqual([]);
    expect(exceptions(mailedSteps, close('2021-04-21', '2021-04-22', '2021-04-23'))).toEqual([]);
  });

  it('because of a parcel that arrives after the first named day', () => {
    expect(exceptions([...sent, '2021-04-08T10:00'], arrive('BOOK1-1', branch))).toEqual([]);
    expect(exceptions([...sent, '2021-04-09T10:00'], arrive('BOOK1-1', branch))).toEqual(['late']);
  });

  it('because of the loss of the copy, but not without a promise', () => {
    expect(exceptions(sent, lose('BOOK1-1'))).toEqual(['lost']);
    expect(exceptions(mailedSteps.slice(0, 2), lose('BOOK1-1'))).toEqual([]);
  });
});
