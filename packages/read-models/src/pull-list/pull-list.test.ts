import type { LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  makeCopyAdded,
  copyId,
  makeFound,
  headquarters,
  makeHoldExpired,
  makeJourney,
  ken,
  makeLentToLibrary,
  library,
  makeLoanClassChanged,
  otaru,
  makeReadingOrder,
  reservationId,
  makeReservationResumed,
  makeReservationSuspended,
  makeReserved,
  makeReturned,
  makeSecured,
  titleId,
  tokyo,
  makeTurnCame,
  wakkanai,
  makeWithdrawn,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listUnfillable } from './list-unfillable.js';
import { computePullList } from './view.js';

const list = (at: string, ...events: readonly LendingEvent[]) =>
  showAfter([...library, ...events], computePullList(tokyo(at)));

const fetches = async (...events: readonly LendingEvent[]) =>
  (await list('2021-04-07 09:00', ...events)).toFetch.map(
    ({ copy, reservation }) => `${copy} ${reservation.slice(-1)}`,
  );

const { added, waiting, ready, noticed, shipped, lent } = makeJourney(1, headquarters);
const ofKen = makeReserved('2021-04-04 10:00', reservationId(2), {
  borrower: ken,
  title: titleId(1),
  place: wakkanai,
});
const second = makeCopyAdded(copyId(5), titleId(1));

describe('the list of copies to fetch', () => {
  it('contains each copy on the shelf, the next waiting reservation, and the pickup place (A16)', async () => {
    expect((await list('2021-04-07 09:00', added, second, waiting, ofKen)).toFetch).toEqual([
      {
        copy: 'C-1',
        title: 'T-1',
        reservation: reservationId(1),
        borrower: waiting.data.borrower,
        pickup: { location: 'HQ', name: '道立図書館', pickupClass: 'counter' },
        since: tokyo('2021-04-03 10:00'),
      },
      {
        copy: 'C-5',
        title: 'T-1',
        reservation: reservationId(2),
        borrower: ken,
        pickup: { location: 'WKN', name: '稚内', pickupClass: 'branch' },
        since: tokyo('2021-04-04 10:00'),
      },
    ]);
  });

  it('is empty without a copy, without a reservation, or after the securing', async () => {
    expect(await fetches(added)).toEqual([]);
    expect(await fetches(waiting)).toEqual([]);
    expect(await fetches(added, waiting, ready)).toEqual([]);
    expect(await fetches(added, waiting, ofKen, ready)).toEqual([]);
    expect(await fetches(added, second, waiting, ofKen, ready)).toEqual(['C-5 2']);
  });

  it('contains no copy that stays in the library, is another library’s, lent, or withdrawn (R63, A53)', async () => {
    const borrowed = makeCopyAdded(copyId(1), titleId(1), { source: 'interlibrary' });
    expect(await fetches(borrowed, waiting)).toEqual([]);
    for (const end of [
      makeLoanClassChanged('2021-04-05 10:00', added, 'in-library'),
      makeLentToLibrary('2021-04-05 10:00', added, otaru),
      makeWithdrawn('2021-04-05 10:00', added),
    ])
      expect(await fetches(added, waiting, end)).toEqual([]);
  });

  it('contains a copy that came back, or was found', async () => {
    const back = [added, waiting, ready, lent, ofKen, makeReturned('2021-04-20 10:00', lent, headquarters)];
    expect(await fetches(...back)).toEqual(['C-1 2']);
    const facts = [added, waiting, ready, shipped];
    expect(await fetches(...facts, ofKen)).toEqual([]);
    expect(await fetches(...facts, ofKen, makeFound('2021-04-20 10:00', added))).toEqual(['C-1 2']);
  });

  it('passes over reservations that a reading order holds back, until their turn comes (S16, A19)', async () => {
    const { volume, copies, placed } = makeReadingOrder('2021-04-03 10:00', { ranks: { 2: 1, 1: 2 } });
    const order = [...copies, ...placed];
    expect(await fetches(...order)).toEqual(['C-2 2']);
    const ofYuki = makeReserved('2021-04-05 10:00', reservationId(7), {
      borrower: yuki,
      title: titleId(1),
      place: headquarters,
    });
    expect(await fetches(...order, ofYuki)).toEqual(['C-2 2', 'C-1 7']);
    const [, copyOfSecond] = copies;
    const pulled = copyOfSecond ? [makeSecured('2021-04-07 10:00', volume(2), copyOfSecond)] : [];
    const turned = [...pulled, makeTurnCame('2021-04-07 10:00', volume(1))];
    expect(await fetches(...order, ofYuki, ...turned)).toEqual(['C-1 1']);
  });

  it('passes over suspended reservations until their day comes, without any event (ours)', async () => {
    const suspended = makeReservationSuspended('2021-04-05 10:00', waiting, '2021-04-08');
    const on = async (at: string, ...events: readonly LendingEvent[]) =>
      (await list(at, added, waiting, suspended, ...events)).toFetch.map(({ reservation }) => reservation);
    expect(await on('2021-04-07 23:59')).toEqual([]);
    expect(await on('2021-04-08 00:00')).toEqual([reservationId(1)]);
    expect(await on('2021-04-07 23:59', ofKen)).toEqual([reservationId(2)]);
    expect(await on('2021-04-08 00:00', ofKen)).toEqual([reservationId(1)]);
    expect(await on('2021-04-07 09:00', makeReservationResumed('2021-04-06 10:00', waiting))).toEqual([
      reservationId(1),
    ]);
  });

  it('keeps the order of the queue while a reservation behind the first is suspended, and afterwards (ours)', async () => {
    const behind = makeReservationSuspended('2021-04-05 10:00', ofKen, '2021-04-08');
    const on = async (at: string, ...events: readonly LendingEvent[]) =>
      (await list(at, added, waiting, ofKen, behind, ...events)).toFetch.map(
        ({ copy, reservation }) => `${copy} ${reservation.slice(-1)}`,
      );
    expect(await on('2021-04-07 23:59')).toEqual(['C-1 1']);
    expect(await on('2021-04-07 23:59', second)).toEqual(['C-1 1']);
    expect(await on('2021-04-08 00:00')).toEqual(['C-1 1']);
    expect(await on('2021-04-08 00:00', second)).toEqual(['C-1 1', 'C-5 2']);
  });

  it('begins with the longest wait, over all titles', async () => {
    const later = makeJourney(3, headquarters);
    const earlier = makeReserved('2021-04-01 10:00', reservationId(4), {
      borrower: ken,
      title: titleId(3),
      place: headquarters,
    });
    expect(await fetches(added, waiting, later.added, earlier)).toEqual(['C-3 4', 'C-1 1']);
    expect(await fetches(added, second, waiting, ofKen, later.added, later.waiting)).toEqual([
      'C-1 1',
      'C-3 3',
      'C-5 2',
    ]);
  });
});

describe('a copy that is set aside', () => {
  const setAside = async (at: string, ...events: readonly LendingEvent[]) =>
    (await list(at, added, waiting, ready, ...events)).setAside;

  it('is kept apart, 別置, until the notice (S21, R56)', async () => {
    expect(await setAside('2021-04-07 15:30')).toMatchObject([
      { copy: 'C-1', borrower: waiting.data.borrower, shelf: '別置', lastDay: null, isOver: false },
    ]);
  });

  it('then waits at the counter for a number of open days (S30, A42)', async () => {
    expect(await setAside('2021-04-18 23:59', noticed)).toMatchObject([
      { shelf: '取置', lastDay: '2021-04-18', isOver: false },
    ]);
    expect(await setAside('2021-04-19 00:00', noticed)).toMatchObject([
      { lastDay: '2021-04-18', isOver: true },
    ]);
  });

  it('is kept apart until it is sent to a branch', async () => {
    const branch = makeJourney(2, wakkanai);
    const way = [branch.added, branch.waiting, branch.ready, branch.noticed];
    const { setAside: before } = await list('2021-04-08 09:00', ...way);
    expect(before).toMatchObject([{ copy: 'C-2', shelf: '別置', lastDay: null }]);
    expect((await list('2021-04-09 12:00', ...way, branch.shipped)).setAside).toEqual([]);
  });

  it('disappears when it is picked up', async () => {
    expect(await setAside('2021-04-08 12:00', noticed, lent)).toEqual([]);
  });
});

describe('holds that ended', () => {
  const ended = async (at: string, ...events: readonly LendingEvent[]) =>
    (await list(at, added, waiting, ready, noticed, ...events)).ended.map(({ copy }) => copy);
  const expired = makeHoldExpired('2021-04-19 00:00', ready);

  it('are shown that day and on the next open day (S30: the 19th is closed)', async () => {
    expect(await ended('2021-04-19 09:00', expired)).toEqual(['C-1']);
    expect(await ended('2021-04-20 09:00', expired)).toEqual(['C-1']);
    expect(await ended('2021-04-21 09:00', expired)).toEqual([]);
  });

  it('include those of reservations that staff cancelled (S28)', async () => {
    expect(await ended('2021-04-08 12:00', makeCancelledFact('2021-04-08 10:00', 'staff', ready))).toEqual([
      'C-1',
    ]);
  });

  it('are no longer shown once the copy is lent to a library or withdrawn', async () => {
    for (const removal of [
      makeLentToLibrary('2021-04-20 08:00', added, otaru),
      makeWithdrawn('2021-04-20 08:00', added),
    ])
      expect(await ended('2021-04-20 09:00', expired, removal)).toEqual([]);
  });

  it('become copies to fetch for the next waiting reservation (S30)', async () => {
    const { toFetch, ended: over } = await list(
      '2021-04-20 09:00',
      added,
      waiting,
      ofKen,
      ready,
      noticed,
      expired,
    );
    expect(toFetch).toMatchObject([{ copy: 'C-1', reservation: reservationId(2) }]);
    expect(over).toMatchObject([{ copy: 'C-1' }]);
    const next = makeSecured('2021-04-20 10:00', ofKen, added);
    const after = await list('2021-04-20 11:00', added, waiting, ofKen, ready, noticed, expired, next);
    expect(after).toMatchObject({ toFetch: [], ended: [], setAside: [{ copy: 'C-1', shelf: '別置' }] });
  });
});

describe('the list of unfillable reservations', () => {
  it('contains each waiting reservation of a title without a copy, in the order of the titles’ oldest ones (A21)', async () => {
    const other = makeJourney(4, wakkanai);
    const earlier = makeReserved('2021-04-01 10:00', reservationId(7), {
      borrower: yuki,
      title: titleId(4),
      place: headquarters,
    });
    const withdrawals = [added, other.added].map((copy) => makeWithdrawn('2021-04-05 10:00', copy));
    const history = [added, other.added, waiting, ofKen, earlier];
    expect(await showAfter(history, listUnfillable)).toEqual([]);
    expect(await showAfter([...history, ...withdrawals], listUnfillable)).toEqual(
      [7, 1, 2].map(reservationId),
    );
    expect(await showAfter([...history, ...withdrawals, second], listUnfillable)).toEqual([reservationId(7)]);
  });
});
