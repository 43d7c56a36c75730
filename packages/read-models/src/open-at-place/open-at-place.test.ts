import type { LendingEvent } from '@torioki/lending';
import {
  makeCancelledFact,
  withTravelBack,
  makeDeclaredLostFact,
  headquarters,
  makeHoldExpired,
  makeJourney,
  library,
  mari,
  makePickupChanged,
  reservationId,
  makeReserved,
  makeReturned,
  titleId,
  makeTransitLost,
  makeUnfillable,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { openAtPlaceModel } from './fold.js';
import { listOpenItems } from './view.js';

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);

const open = async (events: readonly LendingEvent[], { location } = wakkanai) =>
  (await showAfter([...library, ...events], listOpenItems(location))).map(({ is, copy }) => `${is} ${copy}`);

const way = [added, waiting, ready, noticed, shipped, arrived, lent];

describe('an open item at a place', () => {
  it('is only a loan once it is picked up, even if its reservation could not be read', () => {
    const { reservation, loan } = lent.data;
    expect(openAtPlaceModel.evolve(openAtPlaceModel.empty, lent, String(reservation))).toBeNull();
    expect(openAtPlaceModel.evolve(openAtPlaceModel.empty, lent, loan)).toMatchObject({
      is: 'on-loan',
      loan,
    });
  });

  it.each([
    [2, 'waiting null'],
    [3, 'secured C-1'],
    [5, 'shipped C-1'],
    [6, 'arrived C-1'],
    [7, 'on-loan C-1'],
  ])('is a reservation until its pickup, and a loan until its return: %i events', async (events, lines) => {
    expect(await open(way.slice(0, events))).toEqual([lines]);
    expect(await open(way.slice(0, events), headquarters)).toEqual([]);
  });

  it.each<readonly [string, number, LendingEvent]>([
    ['cancelled', 3, makeCancelledFact('2021-04-07 10:00', 'staff', ready)],
    ['given up by time', 6, withTravelBack(makeHoldExpired('2021-04-24 00:00', ready))],
    ['declared unfillable', 2, makeUnfillable('2021-04-07 10:00', waiting)],
    ['returned', 7, makeReturned('2021-04-20 10:00', lent, wakkanai)],
    ['lost by its borrower', 7, makeDeclaredLostFact('2021-04-20 10:00', added, lent)],
  ])('is no longer a reservation or loan that was %s', async (_, events, end) => {
    expect(await open([...way.slice(0, events), end])).toEqual([]);
  });

  it('is listed oldest first', async () => {
    const [late, early] = [reservationId(1), reservationId(2)];
    const events = [
      makeReserved('2021-04-03 09:00', early, { borrower: mari, title: titleId(1), place: wakkanai }),
      makeReserved('2021-04-03 10:00', late, { borrower: mari, title: titleId(2), place: wakkanai }),
    ];
    const lines = await showAfter([...library, ...events], listOpenItems(wakkanai.location));
    expect(lines.map(({ reservation }) => reservation)).toEqual([early, late]);
  });

  it.each<readonly [string, number, LendingEvent]>([
    ['on the way', 5, makeTransitLost('2021-04-12 10:00', ready)],
    ['while it was set aside', 3, makeDeclaredLostFact('2021-04-12 10:00', added, ready)],
    ['at the branch', 6, makeDeclaredLostFact('2021-04-12 10:00', added, ready)],
  ])('waits again when its copy was lost %s (A55)', async (_, events, lost) => {
    expect(await open([...way.slice(0, events), lost])).toEqual(['waiting null']);
  });

  it('moves with its reservation to another place (R74)', async () => {
    const moved = [...way.slice(0, 3), makePickupChanged('2021-04-07 10:00', ready, headquarters)];
    expect(await open(moved)).toEqual([]);
    expect(await open(moved, headquarters)).toEqual(['secured C-1']);
  });
});
