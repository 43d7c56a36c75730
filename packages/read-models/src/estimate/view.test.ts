import { hokkaido, type BorrowerId, type LendingEvent, type LocalDate, type Policy } from '@torioki/lending';
import {
  makeCopyAdded,
  copyId,
  makeDeclaredLostFact,
  facts,
  headquarters,
  home,
  makeJourney,
  ken,
  library,
  mari,
  makePolicyPublished,
  makeReadingOrder,
  reservationId,
  makeReservationSuspended,
  makeReserved,
  makeReturned,
  titleId,
  tokyo,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { findOutlooks } from './view.js';

const { added, waiting, ready, lent } = makeJourney(1, wakkanai);
const wanted = (n: number, borrower: BorrowerId, place = headquarters) =>
  makeReserved(`2021-04-1${n} 10:00`, reservationId(n), { borrower, title: titleId(1), place });
const ofKen = wanted(2, ken);
const ofYuki = wanted(3, yuki, home);
const history = [added, waiting, ready, lent, ofKen, ofYuki];

const shows = (part: Partial<Policy>): LendingEvent =>
  makePolicyPublished('2021-03-01', { ...hokkaido, ...part });
const both = shows({ showQueueRank: true, showEstimate: true });

const outlooks = (borrower: BorrowerId, policy: LendingEvent, events: readonly LendingEvent[] = history) =>
  showAfter([...library, policy, ...events], findOutlooks([borrower], tokyo('2021-04-14 12:00')));

describe("a waiting patron's outlook", () => {
  it('shows as much as the policy allows: nothing, the place in the queue, or also the days (A57)', async () => {
    expect(await outlooks(yuki, shows({}))).toEqual([]);
    expect(await outlooks(yuki, shows({ showQueueRank: true }))).toEqual([
      { reservation: reservationId(3), queueRank: 2, estimate: null },
    ]);
    expect(await outlooks(yuki, shows({ showEstimate: true }))).toMatchObject([
      { queueRank: null, estimate: { is: 'range', ahead: 1, copies: 1, byPolicy: true } },
    ]);
  });

  it('covers only waiting reservations', async () => {
    expect(await outlooks(mari, both)).toEqual([]);
    expect(await outlooks(ken, both)).toMatchObject([{ queueRank: 1, estimate: { ahead: 0 } }]);
  });

  it('follows the copy: its due date and closures, its way back, its loss', async () => {
    const until = async (...events: readonly LendingEvent[]) => {
      const [one] = await outlooks(ken, both, [...history, ...events]);
      return one?.estimate?.is === 'range' ? one.estimate.until : JSON.stringify(one?.estimate);
    };
    const usual = await until();
    expect(usual > '2021-04-25').toBe(true);
    const back = makeReturned('2021-04-13 10:00', lent, wakkanai);
    expect((await until(back)) < usual).toBe(true);
    const closure = facts.closureExtended('2021-04-09 10:00', {
      places: 'all',
      from: '2021-04-25' as LocalDate,
      until: '2021-05-01' as LocalDate,
      dueOn: '2021-05-11' as LocalDate,
    });
    expect((await until(closure)) > '2021-05-11').toBe(true);
    const lost = makeDeclaredLostFact('2021-04-13 10:00', added, lent);
    const none = JSON.stringify({ is: 'none', why: 'overdue-or-missing' });
    expect(await until(lost)).toBe(none);
    expect(await until(lost, makeCopyAdded(copyId(2), titleId(1)))).toBe('2021-04-16');
    const readHere = makeCopyAdded(copyId(2), titleId(1), { loanClass: 'not-for-loan' });
    expect(await until(lost, readHere)).toBe(none);
  });

  it('has no days for a volume that waits for the one before', async () => {
    const { copies, placed } = makeReadingOrder('2021-04-13 10:00', { ranks: { 2: 1, 1: 2 } });
    const [, second] = (await outlooks(mari, both, [...copies, ...placed])).toSorted(
      (one, other) => Number(one.estimate?.is === 'none') - Number(other.estimate?.is === 'none'),
    );
    expect(second?.estimate).toEqual({ is: 'none', why: 'held-back' });
  });

  it('has no days while the reservation is suspended, and counts suspended reservations before it', async () => {
    const suspended = makeReservationSuspended('2021-04-13 10:00', ofKen, '2021-04-15');
    expect(await outlooks(ken, both, [...history, suspended])).toEqual([
      { reservation: reservationId(2), queueRank: 1, estimate: { is: 'none', why: 'suspended' } },
    ]);
    expect(await outlooks(yuki, both, [...history, suspended])).toEqual(await outlooks(yuki, both));
    const over = makeReservationSuspended('2021-04-13 10:00', ofKen, '2021-04-14');
    expect(await outlooks(ken, both, [...history, over])).toEqual(await outlooks(ken, both));
  });

  it('shows no person, and no day of another patron', async () => {
    const [outlook] = await outlooks(yuki, both);
    const estimate = outlook?.estimate ?? {};
    expect(Object.keys(estimate).sort()).toEqual([
      'ahead',
      'byPolicy',
      'copies',
      'from',
      'is',
      'likely',
      'until',
    ]);
    expect(Object.values(estimate)).not.toContain('2021-04-25');
  });
});
