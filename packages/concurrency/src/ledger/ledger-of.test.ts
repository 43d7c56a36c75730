import { hokkaido, type LendingEvent } from '@torioki/lending';
import {
  abashiri,
  arrivedAtBranch,
  assemblyRoom,
  book1,
  book2,
  cancelled,
  checkedIn,
  comingBack,
  copyAdded,
  copyId,
  headquarters,
  ken,
  loanId,
  lower,
  mari,
  pickedUp,
  pickupChanged,
  pickupLocationAdded,
  policyPublished,
  renewed,
  reservationId,
  reserved,
  returned,
  secured,
  shippedToBranch,
  declaredLost,
  found,
  holdExpired,
  lentToLibrary,
  otaru,
  readingOrder,
  returnedByLibrary,
  transitLost,
  turnCame,
  turnPassedOn,
  unfillable,
  withdrawn,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { ledgerOf } from './ledger-of.js';

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

const lost = declaredLost(at, copy, lent);
const order = readingOrder(at);
const inOrder = [policyPublished('2021-03-01', hokkaido), ...order.copies, ...order.placed];

const begun = [rules, copy, ofMari, ofKen];
const onLoan = [...begun, ready, lent];

const readyAt = (there: typeof place) =>
  secured(at, reserved(at, reservationId(1), { borrower: mari, title: book1, place: there }), copy);
const preparedFor = (there: typeof place, ...way: readonly LendingEvent[]) => [
  ...[rules, pickupLocationAdded(place), copy],
  reserved(at, reservationId(1), { borrower: mari, title: book1, place: there }),
  readyAt(there),
  ...way,
];
const away = shippedToBranch(at, readyAt(abashiri), '2021-04-11');
const arrived = arrivedAtBranch(at, readyAt(abashiri));

const brokenBy = (...history: readonly LendingEvent[]) => ledgerOf(history).broken;

describe('a ledger', () => {
  it('finds nothing wrong with a loan, a renewal, and the next in the queue', () => {
    const back = returned(at, lent, headquarters);
    expect(brokenBy(...onLoan, longer, back, secured(at, ofKen, copy))).toEqual([]);
  });

  it('finds nothing wrong with as many renewals as the rules allow', () => {
    const twice = { ...hokkaido, renewal: { ...hokkaido.renewal, limit: 2 } };
    const allowing = [...onLoan, policyPublished('2021-04-01', twice)];
    expect(brokenBy(...allowing, longer, longer)).toEqual([]);
    expect(brokenBy(...allowing, longer, longer, longer)).toHaveLength(1);
  });

  it('finds nothing wrong with a copy that comes back from a branch', () => {
    const back = returned(at, lent, abashiri);
    expect(brokenBy(...onLoan, back, checkedIn(at, copy, abashiri))).toEqual([]);
  });

  it('finds nothing wrong with a reading order kept, and who is held back passed over', () => {
    const kept = [
      ...inOrder,
      secured(at, order.volume(1), order.copy(1)),
      turnCame(at, order.volume(2)),
      secured(at, order.volume(2), order.copy(2)),
    ];
    const behind = reserved(at, reservationId(9), {
      borrower: ken,
      title: order.volume(2).data.title,
      place,
    });
    expect(brokenBy(...kept)).toEqual([]);
    expect(brokenBy(...inOrder, behind, secured(at, behind, order.copy(2)))).toEqual([]);
  });

  it('finds nothing wrong with a second volume secured when the first was, and was lost on its way', () => {
    const first = secured(at, order.volume(1), order.copy(1));
    const lostOnTheWay = [first, turnCame(at, order.volume(2)), transitLost(at, first)];
    expect(brokenBy(...inOrder, ...lostOnTheWay, secured(at, order.volume(2), order.copy(2)))).toEqual([]);
  });

  it('finds nothing wrong with a copy lost and found, lent to a library and withdrawn', () => {
    const away = [
      lentToLibrary(at, copy, otaru),
      returnedByLibrary(at, copy, otaru),
      checkedIn(at, copy, null),
    ];
    expect(brokenBy(...onLoan, lost, found(at, copy), ...away, withdrawn(at, copy))).toEqual([]);
  });

  it('finds nothing wrong with what travels back from where it is, and what is free where it never left', () => {
    for (const there of [place, abashiri])
      expect(brokenBy(...preparedFor(there), cancelled(at, 'staff', readyAt(there)))).toEqual([]);
    for (const way of [[away], [away, arrived]])
      expect(
        brokenBy(...preparedFor(abashiri, ...way), comingBack(holdExpired(at, readyAt(abashiri)))),
      ).toEqual([]);
    const atCounter = readyAt(assemblyRoom);
    expect(brokenBy(...preparedFor(assemblyRoom), comingBack(cancelled(at, 'staff', atCounter)))).toEqual([]);
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
    ['somebody secured who is held back', [...inOrder, secured(at, order.volume(2), order.copy(2))]],
    [
      'somebody secured whose turn came before who is read first was secured',
      [...inOrder, turnCame(at, order.volume(2)), secured(at, order.volume(2), order.copy(2))],
    ],
    ['a turn that comes twice', [...inOrder, turnCame(at, order.volume(1))]],
    ['a turn passed on by one who had none', [...inOrder, turnPassedOn(at, order.volume(2))]],
    [
      'a turn passed on by one who is secured',
      [...inOrder, secured(at, order.volume(1), order.copy(1)), turnPassedOn(at, order.volume(1))],
    ],
    [
      'somebody secured who passed the turn on',
      [...inOrder, turnPassedOn(at, order.volume(1)), secured(at, order.volume(1), order.copy(1))],
    ],
    ['a reservation that is unfillable and has a copy', [...begun, ready, unfillable(at, ofMari)]],
    [
      'a copy free that had left for a branch',
      [...preparedFor(abashiri, away), cancelled(at, 'staff', readyAt(abashiri))],
    ],
    [
      'a copy free whose hold was over at a branch',
      [...preparedFor(abashiri, away, arrived), holdExpired(at, readyAt(abashiri))],
    ],
    [
      'a copy free that was for another counter',
      [...preparedFor(assemblyRoom), cancelled(at, 'staff', readyAt(assemblyRoom))],
    ],
    [
      'a copy that travels back and never left',
      [...preparedFor(abashiri), comingBack(cancelled(at, 'staff', readyAt(abashiri)))],
    ],
    [
      'a copy that travels back from the headquarters',
      [...preparedFor(place), comingBack(holdExpired(at, readyAt(place)))],
    ],
    ['a hold over after the pickup', [...onLoan, holdExpired(at, ready)]],
    ['a loan lost twice', [...onLoan, lost, lost]],
    ['a lost loan returned', [...onLoan, lost, returned(at, lent, headquarters)]],
    ['a copy secured that is missing', [...onLoan, lost, secured(at, ofKen, copy)]],
    ['a copy found that is on the shelf', [...begun, found(at, copy)]],
    ['a copy withdrawn that is set aside', [...begun, ready, withdrawn(at, copy)]],
    ['a copy secured that is withdrawn', [...begun, withdrawn(at, copy), ready]],
    ['a copy lent to a library that is set aside', [...begun, ready, lentToLibrary(at, copy, otaru)]],
    ['a title reserved twice by one borrower', [...begun, another(3, book1)]],
    ['a reservation moved to where it is', [...begun, pickupChanged(at, ofMari, place)]],
  ])('tells of %s', (_, history) => {
    expect(brokenBy(...history)).not.toEqual([]);
  });
});
