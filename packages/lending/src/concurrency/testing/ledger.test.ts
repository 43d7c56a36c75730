import { describe, expect, it } from 'vitest';
import type { LendingEvent } from '../../events/index.js';
import { hokkaido } from '../../policy/index.js';
import {
  abashiri,
  book1,
  book2,
  cancelled,
  checkedIn,
  copyAdded,
  copyId,
  headquarters,
  ken,
  loanId,
  lower,
  mari,
  pickedUp,
  policyPublished,
  renewed,
  reservationId,
  reserved,
  returned,
  secured,
  yuki,
} from '../../testing/index.js';
import { ledgerOf } from './ledger.js';

const at = '2021-04-07 12:00';
const place = headquarters;
const rules = policyPublished('2021-03-01', { ...hokkaido, reservationLimit: 2 });
const copy = copyAdded(copyId(1), book1);
const ofMari = reserved(at, reservationId(1), { borrower: mari, title: book1, place });
const ofKen = reserved(at, reservationId(2), { borrower: ken, title: book1, place });
const another = (n: number, title = book2) =>
  reserved(at, reservationId(n), { borrower: mari, title, place });
const ready = secured(at, ofMari, copy);
const lent = pickedUp(at, loanId(1), ready, '2021-04-21');
const longer = renewed(at, lent, ['2021-04-21', '2021-05-05']);

const begun = [rules, copy, ofMari, ofKen];
const onLoan = [...begun, ready, lent];

const brokenBy = (...history: readonly LendingEvent[]) => ledgerOf(history).broken;

describe('a ledger', () => {
  it('finds nothing wrong with a loan, a renewal, and the next in the queue', () => {
    const back = returned(at, lent, headquarters);
    expect(brokenBy(...onLoan, longer, back, secured(at, ofKen, copy))).toEqual([]);
  });

  it('finds nothing wrong with a copy that comes back from a branch', () => {
    const back = returned(at, lent, abashiri);
    expect(brokenBy(...onLoan, back, checkedIn(at, copy, abashiri))).toEqual([]);
  });

  it('counts reservations against the limit of the day', () => {
    const lower1 = policyPublished('2021-04-07', { ...hokkaido, reservationLimit: 1 });
    const fromTomorrow = policyPublished('2021-04-08', { ...hokkaido, reservationLimit: 1 });
    expect(brokenBy(...begun, another(3))).toEqual([]);
    expect(brokenBy(...begun, fromTomorrow, another(3))).toEqual([]);
    expect(brokenBy(...begun, lower1, another(3))).toHaveLength(1);
    expect(brokenBy(...begun, another(3), another(4, lower))).toHaveLength(1);
    expect(brokenBy(...begun, another(3), cancelled(at, 'patron', ofMari), another(4, lower))).toEqual([]);
  });

  it.each<readonly [string, readonly LendingEvent[]]>([
    ['a second renewal', [...onLoan, longer, longer]],
    ['a renewal after the return', [...onLoan, returned(at, lent, headquarters), longer]],
    ['a copy added twice', [...begun, copy]],
    ['a copy secured for two', [...begun, ready, secured(at, ofKen, copy)]],
    ['a copy secured while it is lent', [...onLoan, secured(at, ofKen, copy)]],
    ['a copy secured on its way back', [...onLoan, returned(at, lent, abashiri), secured(at, ofKen, copy)]],
    ['a copy handed over twice', [...onLoan, pickedUp(at, loanId(2), ready, '2021-04-21')]],
    ['a copy given up after it was handed over', [...onLoan, cancelled(at, 'staff', ready)]],
    [
      'a copy returned twice',
      [...onLoan, returned(at, lent, headquarters), returned(at, lent, headquarters)],
    ],
    ['a copy checked in that is on the shelf', [...begun, checkedIn(at, copy, abashiri)]],
    ['somebody secured before who waits first', [...begun, secured(at, ofKen, copy)]],
    ['somebody secured who does not wait', [...begun, cancelled(at, 'patron', ofMari), ready]],
    [
      'a reservation id used twice',
      [...begun, reserved(at, reservationId(1), { borrower: yuki, title: book2, place })],
    ],
    ['a title reserved twice by one borrower', [...begun, another(3, book1)]],
  ])('tells of %s', (_, history) => {
    expect(brokenBy(...history)).not.toEqual([]);
  });
});
