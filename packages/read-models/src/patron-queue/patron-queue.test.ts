import type { BorrowerId, LendingEvent, LocalDate } from '@torioki/lending';
import {
  abashiri,
  makeArrivedAtBranch,
  assemblyRoom,
  makeCancelledFact,
  facts,
  groupId,
  headquarters,
  makeHoldExpired,
  home,
  makeJourney,
  ken,
  library,
  mari,
  makeNoticeNotSent,
  makePickupChanged,
  makeReadingOrder,
  makeReadingOrderSet,
  makeReserved,
  reservationId,
  makeReservationResumed,
  makeReservationSuspended,
  makeSecured,
  makeShippedToCounter,
  titleId,
  tokyo,
  makeTransitLost,
  makeTurnCame,
  makeTurnPassedOn,
  makeUnfillable,
  wakkanai,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { findReservations } from './view.js';

const screenAt = (at: string, events: readonly LendingEvent[], borrowers: readonly BorrowerId[] = [mari]) =>
  showAfter([...library, ...events], findReservations(borrowers, tokyo(at)));

const screen = (events: readonly LendingEvent[], ...borrowers: readonly BorrowerId[]) =>
  screenAt('2021-04-08 12:00', events, borrowers.length > 0 ? borrowers : undefined);

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);
const ofKen = makeReserved('2021-04-04 10:00', reservationId(2), {
  borrower: ken,
  title: titleId(1),
  place: headquarters,
});

describe('予約状況照会', () => {
  it('shows 予約中, the name of the place, the number of waiting reservations, and the icon 変更取消 (R35, R71, R72)', async () => {
    expect(await screen([added, waiting, ofKen])).toEqual([
      {
        reservation: reservationId(1),
        title: titleId(1),
        word: '予約中',
        is: 'waiting',
        pickup: { location: 'WKN', name: '稚内', pickupClass: 'branch' },
        dispatchDay: null,
        earliestPickup: null,
        pickupFrom: null,
        lastDay: null,
        pickupUntil: null,
        waiting: 2,
        notSent: null,
        changeable: true,
        suspendedUntil: null,
        suspended: null,
        readingOrder: null,
      },
    ]);
  });

  it('shows 休止中 and the day of its resumption, until that day or an earlier resumption (ours)', async () => {
    const suspended = makeReservationSuspended('2021-04-05 10:00', waiting, '2021-04-09');
    const resumed = makeReservationResumed('2021-04-06 10:00', waiting);
    const on = (at: string, ...events: readonly LendingEvent[]) => screenAt(at, [added, waiting, ...events]);
    expect(await on('2021-04-08 23:59', ofKen, suspended)).toMatchObject([
      {
        word: '予約中',
        waiting: 2,
        notSent: null,
        changeable: true,
        suspendedUntil: '2021-04-09',
        suspended: '休止中（4月9日(金)に再開）',
      },
    ]);
    for (const shownNow of [
      await on('2021-04-09 00:00', suspended),
      await on('2021-04-08 12:00', suspended, resumed),
    ])
      expect(shownNow).toMatchObject([{ suspendedUntil: null, suspended: null }]);
  });

  it('shows 貸出可能 from the securing, before any notice, and no longer the icon (R54, R73)', async () => {
    expect(await screen([added, waiting, ofKen, ready])).toMatchObject([
      { word: '貸出可能', is: 'secured', waiting: 1, changeable: false, pickupFrom: null },
    ]);
  });

  it('shows the dispatch day and the first day of pickup with its weekday, after the notice (R59, A31)', async () => {
    expect(await screen([added, waiting, ready, noticed])).toMatchObject([
      {
        word: '貸出可能',
        dispatchDay: '2021-04-09',
        earliestPickup: '2021-04-11',
        pickupFrom: '4月11日(日)以降',
      },
    ]);
  });

  it('shows the same and the reason after a notice that could not be sent (R89)', async () => {
    const days = { dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' };
    const unsent = makeNoticeNotSent('2021-04-06 20:00', ready, 'no-address', days);
    const [sent] = await screen([added, waiting, ready, noticed]);
    expect(await screen([added, waiting, ready, unsent])).toEqual([{ ...sent, notSent: 'no-address' }]);
  });

  it('shows the next dispatch day if one was missed, and the new day of arrival', async () => {
    const days = async (at: string) =>
      (await screenAt(at, [added, waiting, ready, noticed])).map(
        ({ dispatchDay, pickupFrom }) => `${dispatchDay} ${pickupFrom}`,
      );
    expect(await days('2021-04-09 23:59')).toEqual(['2021-04-09 4月11日(日)以降']);
    expect(await days('2021-04-10 00:00')).toEqual(['2021-04-13 4月15日(木)以降']);
  });

  it('computes the days once a calendar exists, if the notice had to name none (A23)', async () => {
    const unsent = makeNoticeNotSent('2021-04-06 20:00', ready, 'no-calendar');
    const history = [added, waiting, ready, unsent];
    const without = library.filter(({ type }) => type !== 'DispatchDaysPublished');
    expect(
      await showAfter([...without, ...history], findReservations([mari], tokyo('2021-04-08 12:00'))),
    ).toMatchObject([{ word: '貸出可能', dispatchDay: null, pickupFrom: null }]);
    expect(await screen(history)).toMatchObject([
      { dispatchDay: '2021-04-09', pickupFrom: '4月11日(日)以降' },
    ]);
  });

  it('shows the first day of pickup at a counter; a closure that is announced later moves it (R50, A51)', async () => {
    const counter = makeJourney(3, headquarters);
    const history = [counter.added, counter.waiting, counter.ready, counter.noticed];
    const closure = facts.closureExtended('2021-04-07 21:00', {
      places: 'all',
      from: '2021-04-08' as LocalDate,
      until: '2021-04-18' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect(await screen(history)).toMatchObject([{ dispatchDay: null, pickupFrom: '4月8日(木)以降' }]);
    expect(await screenAt('2021-04-12 12:00', history)).toMatchObject([{ pickupFrom: '4月8日(木)以降' }]);
    expect(await screen([...history, closure])).toMatchObject([{ pickupFrom: '4月20日(火)以降' }]);
  });

  it('shows another dispatch day if a closure falls on the first; a closure of another place changes nothing (A51)', async () => {
    const closed = (place: typeof wakkanai) =>
      facts.closureExtended('2021-04-07 21:00', {
        places: [place.location],
        from: '2021-04-09' as LocalDate,
        until: '2021-04-12' as LocalDate,
        dueOn: '2021-05-10' as LocalDate,
      });
    const seen = (place: typeof wakkanai) => screen([added, waiting, ready, noticed, closed(place)]);
    const later = [{ dispatchDay: '2021-04-13', pickupFrom: '4月15日(木)以降' }];
    expect(await seen(headquarters)).toMatchObject(later);
    expect(await seen(wakkanai)).toMatchObject(later);
    expect(await seen(abashiri)).toMatchObject([
      { dispatchDay: '2021-04-09', pickupFrom: '4月11日(日)以降', pickupUntil: '4月23日(金)まで（予定）' },
    ]);
  });

  it('shows the year of a day outside the present year', async () => {
    expect(
      await screenAt('2022-01-05 12:00', [added, waiting, ready, noticed, shipped, arrived]),
    ).toMatchObject([{ pickupFrom: '2021年4月11日(日)以降', pickupUntil: '2021年4月23日(金)まで' }]);
  });

  it('keeps the days of a copy that has left for a branch during a closure of the headquarters (A51)', async () => {
    const closure = facts.closureExtended('2021-04-10 10:00', {
      places: [headquarters.location],
      from: '2021-04-10' as LocalDate,
      until: '2021-04-18' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect(await screen([added, waiting, ready, noticed, shipped, closure])).toMatchObject([
      { is: 'shipped', pickupFrom: '4月11日(日)以降', pickupUntil: '4月23日(金)まで（予定）' },
    ]);
  });

  it('shows the end of the closure also for a copy under way to a branch (A51)', async () => {
    const closure = facts.closureExtended('2021-04-10 10:00', {
      places: 'all',
      from: '2021-04-10' as LocalDate,
      until: '2021-04-18' as LocalDate,
      dueOn: '2021-05-10' as LocalDate,
    });
    expect(await screen([added, waiting, ready, noticed, shipped, closure])).toMatchObject([
      { is: 'shipped', dispatchDay: '2021-04-09', pickupFrom: '4月20日(火)以降' },
    ]);
  });

  it('shows the last day of the hold: at a counter from the notice, at a branch from the arrival (A42)', async () => {
    const untils = async (...events: readonly LendingEvent[]) =>
      (await screen(events)).map(({ lastDay, pickupUntil }) => `${lastDay} ${pickupUntil}`);
    const counter = makeJourney(3, headquarters);
    const prepared = [counter.added, counter.waiting, counter.ready];
    expect(await untils(...prepared)).toEqual(['null null']);
    expect(await untils(...prepared, counter.noticed)).toEqual(['2021-04-18 4月18日(日)まで']);
    const way = [added, waiting, ready, noticed];
    expect(await untils(...way)).toEqual(['2021-04-23 4月23日(金)まで（予定）']);
    expect(await untils(...way, shipped)).toEqual(['2021-04-23 4月23日(金)まで（予定）']);
    expect(await untils(...way, shipped, arrived)).toEqual(['2021-04-23 4月23日(金)まで']);
    const late = { ...arrived, data: { ...arrived.data, on: '2021-04-13' as LocalDate } };
    expect(await untils(...way, shipped, late)).toEqual(['2021-04-24 4月24日(土)まで']);
    const parcel = makeJourney(6, home);
    const sent = [parcel.added, parcel.waiting, parcel.ready, parcel.noticed, parcel.shipped];
    expect(await untils(...sent)).toEqual(['null null']);
  });

  it('shows no last day after the end of the calendar', async () => {
    const short = library.filter(({ type }) => type !== 'ClosedDaysPublished');
    const { added: copy, waiting: reserved, ready: there, noticed: notice } = makeJourney(3, headquarters);
    const at = tokyo('2021-04-08 12:00');
    expect(
      await showAfter([...short, copy, reserved, there, notice], findReservations([mari], at)),
    ).toMatchObject([{ lastDay: null, pickupUntil: null }]);
  });

  it('shows the day of shipping, and then its arrival', async () => {
    const way = [added, waiting, ready, noticed, shipped];
    expect(await screen(way)).toMatchObject([
      { is: 'shipped', dispatchDay: '2021-04-09', earliestPickup: '2021-04-11' },
    ]);
    expect(await screen([...way, arrived])).toMatchObject([
      { is: 'arrived', word: '貸出可能', earliestPickup: '2021-04-11', pickupFrom: '4月11日(日)以降' },
    ]);
  });

  it('shows 予約中 again if the copy was lost on its way (A55)', async () => {
    const lost = makeTransitLost('2021-04-12 10:00', ready);
    expect(await screen([added, waiting, ready, noticed, shipped, lost])).toMatchObject([
      { word: '予約中', waiting: 1, changeable: true },
    ]);
  });

  it('shows another pickup place after a change (R72)', async () => {
    const changed = makePickupChanged('2021-04-05 10:00', waiting, home);
    expect(await screen([added, waiting, changed])).toMatchObject([
      { pickup: { location: 'HOME', name: '自宅', pickupClass: 'home' } },
    ]);
  });

  it('shows a moved copy at its new place, without a day until the next notice (R74)', async () => {
    const moved = makePickupChanged('2021-04-08 10:00', ready, home);
    expect(await screen([added, waiting, ready, noticed, moved])).toMatchObject([
      { word: '貸出可能', is: 'secured', pickup: { location: 'HOME' }, dispatchDay: null, pickupFrom: null },
    ]);
  });

  it('shows the same whether a copy was carried to its counter or not, before the notice and after (R55)', async () => {
    const counter = makeJourney(3, assemblyRoom);
    const carried = makeShippedToCounter('2021-04-07 15:00', counter.ready);
    const there = makeArrivedAtBranch('2021-04-07 15:20', counter.ready);
    for (const notices of [[], [counter.noticed]]) {
      const before = [counter.added, counter.waiting, counter.ready, ...notices];
      const seen = await screen(before);
      expect(seen).toHaveLength(1);
      expect(await screen([...before, carried])).toEqual(seen);
      expect(await screen([...before, carried, there])).toEqual(seen);
    }
  });

  it.each([
    ['picked up', lent],
    ['cancelled', makeCancelledFact('2021-04-07 10:00', 'staff', ready)],
    ['given up by time', makeHoldExpired('2021-04-20 00:00', ready)],
    ['declared unfillable', makeUnfillable('2021-04-07 10:00', waiting)],
  ])('no longer shows a reservation that was %s', async (_, end) => {
    expect(await screen([added, waiting, ready, end])).toEqual([]);
  });

  it('shows the rank in a reading order, and the reservations that it holds back (R45, A18)', async () => {
    const { volume, copies, placed } = makeReadingOrder('2021-04-03 10:00', { ranks: { 1: 1, 2: 2, 3: 5 } });
    const order = async (...more: readonly LendingEvent[]) =>
      (await screen([...copies, ...placed, ...more])).map(({ readingOrder: place }) => place);
    const group = groupId(1);
    expect(await order()).toEqual([
      { group, rank: 1, heldBack: false, rankChangeable: true },
      { group, rank: 2, heldBack: true, rankChangeable: true },
      { group, rank: 5, heldBack: true, rankChangeable: true },
    ]);
    const [first] = copies;
    const pulled = first ? makeSecured('2021-04-07 10:00', volume(1), first) : waiting;
    const turned = [pulled, makeTurnCame('2021-04-07 10:00', volume(2))];
    expect((await order(...turned)).map((place) => place?.heldBack)).toEqual([false, false, true]);
    const ranked = makeReadingOrderSet('2021-04-08 10:00', { 3: 4 });
    expect((await order(...turned, ranked)).map((place) => place?.rank)).toEqual([1, 2, 4]);
    const swapped = [
      makeReadingOrderSet('2021-04-08 11:00', { 1: 2, 2: 1 }),
      makeTurnPassedOn('2021-04-08 11:00', volume(1)),
      makeTurnCame('2021-04-08 11:00', volume(2)),
    ];
    expect((await order(...swapped)).map((place) => place?.heldBack)).toEqual([true, false, true]);
  });

  it('shows whether the rank may change: until a copy was secured, even if that was lost since (A32)', async () => {
    const { volume, copies, placed } = makeReadingOrder('2021-04-03 10:00');
    const changeable = async (...more: readonly LendingEvent[]) =>
      (await screen([...copies, ...placed, ...more])).map(({ readingOrder: place }) => place?.rankChangeable);
    const [first] = copies;
    const pulled = first ? [makeSecured('2021-04-07 10:00', volume(1), first)] : [];
    expect(await changeable(...pulled)).toEqual([false, true, true]);
    const lost = pulled.map((one) => makeTransitLost('2021-04-08 10:00', one));
    expect(await changeable(...pulled, ...lost)).toEqual([false, true, true]);
  });

  it('combines all pseudonyms of a person, in the order of reserving, and no other person’s', async () => {
    const later = makeReserved('2021-04-05 10:00', reservationId(3), {
      borrower: mari,
      title: titleId(2),
      place: headquarters,
    });
    const all = [waiting, ofKen, later];
    const ids = (screenful: Awaited<ReturnType<typeof screen>>) => screenful.map((one) => one.reservation);
    expect(ids(await screen(all, ken, mari))).toEqual([1, 2, 3].map(reservationId));
    expect(ids(await screen(all, mari))).toEqual([1, 3].map(reservationId));
    expect(ids(await screen(all, yuki))).toEqual([]);
  });
});
