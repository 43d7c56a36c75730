import type { LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  headquarters,
  makeJourney,
  ken,
  makeReadingOrder,
  makeReservationResumed,
  makeReservationSuspended,
  reservationId,
  makeReserved,
  makeSecured,
  titleId,
  tokyo,
  makeTransitLost,
  makeTurnCame,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { showQueue } from './view.js';

const { added, waiting, ready, shipped, lent } = makeJourney(1, wakkanai);
const ofKen = makeReserved('2021-04-04 10:00', reservationId(2), {
  borrower: ken,
  title: titleId(1),
  place: headquarters,
});

const at = tokyo('2021-04-08 12:00');

const waits = async (...events: readonly LendingEvent[]) =>
  (await showAfter(events, showQueue(titleId(1), at))).map(({ reservation }) => reservation);

describe('a reservation in the queue of a title', () => {
  it('is shown in order, with its beginning, until it is secured or given up (A16)', async () => {
    expect(await showAfter([waiting, ofKen], showQueue(titleId(1), at))).toMatchObject([
      { reservation: reservationId(1), since: '2021-04-03T01:00:00.000Z', heldBack: false },
      { reservation: reservationId(2), borrower: ken, heldBack: false },
    ]);
    expect(await waits(waiting, ofKen, added, ready)).toEqual([reservationId(2)]);
    expect(await waits(waiting, ofKen, makeCancelledFact('2021-04-05 10:00', 'patron', ofKen))).toEqual([
      reservationId(1),
    ]);
  });

  it('has its old place again if its copy was lost on its way (A55)', async () => {
    const lost = makeTransitLost('2021-04-12 10:00', ready);
    expect(await waits(waiting, ofKen, ready, shipped, lost)).toEqual([1, 2].map(reservationId));
    expect(await waits(waiting, ofKen, ready, lent)).toEqual([reservationId(2)]);
  });

  it('keeps its place while a reading order holds it back, and is marked until its turn comes (A18, A19)', async () => {
    const { volume, copies, placed } = makeReadingOrder('2021-04-03 10:00', { ranks: { 2: 1, 1: 2 } });
    const held = [...copies, ...placed, ofKen];
    const queue = (...events: readonly LendingEvent[]) =>
      showAfter([...held, ...events], showQueue(titleId(1), at));
    expect(await queue()).toMatchObject([
      { reservation: reservationId(1), heldBack: true },
      { reservation: reservationId(2), heldBack: false },
    ]);
    expect(await queue(makeTurnCame('2021-04-06 10:00', volume(1)))).toMatchObject([
      { reservation: reservationId(1), heldBack: false },
      {},
    ]);
    const [copy] = copies;
    if (copy) expect(await queue(makeSecured('2021-04-06 10:00', volume(1), copy))).toHaveLength(1);
  });

  it('keeps its place while it is suspended, and is marked until its day (ours)', async () => {
    const suspended = makeReservationSuspended('2021-04-05 10:00', waiting, '2021-04-09');
    const on = (shownAt: string, ...events: readonly LendingEvent[]) =>
      showAfter([waiting, ofKen, ...events], showQueue(titleId(1), tokyo(shownAt)));
    expect(await on('2021-04-08 23:59', suspended)).toMatchObject([
      { reservation: reservationId(1), suspendedUntil: '2021-04-09' },
      { reservation: reservationId(2), suspendedUntil: null },
    ]);
    const resumed = makeReservationResumed('2021-04-06 10:00', waiting);
    for (const queue of [
      await on('2021-04-09 00:00', suspended),
      await on('2021-04-08 12:00', suspended, resumed),
    ])
      expect(queue).toMatchObject([{ suspendedUntil: null }, { suspendedUntil: null }]);
  });
});
