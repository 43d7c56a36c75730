import type { Instant, LocalDate } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import { addDays, daysFromTo } from '@torioki/lending/vocabulary';
import { describe, expect, it } from 'vitest';
import { rankLoansAtCeiling, rankReservationsAtCeiling } from './ceilings.js';
import type { LendingTimes } from './lending-times.js';

const first = '2021-04-01' as LocalDate;
const history: LendingTimes = {
  ...{ loans: [], waits: [], commands: [], published: rulesInForce.initial, zone: 'Asia/Tokyo' },
  end: '2021-05-01T00:00:00.000Z' as Instant,
};
const noon = (day: LocalDate) => `${day}T03:00:00.000Z` as Instant;

/** A number of loans on each of a number of consecutive days. */
const lent = (each: number, days: number): LendingTimes => ({
  ...history,
  loans: daysFromTo(first, addDays(first, days - 1)).flatMap((on) =>
    Array.from(
      { length: each },
      () => ({ borrower: 'b', location: 'HQ', on, at: noon(on), back: null }) as never,
    ),
  ),
});

/** A number of reservations, each open on a number of days. */
const waiting = (count: number, days: number): LendingTimes => ({
  ...history,
  waits: Array.from(
    { length: count },
    () => ({ borrower: 'b', from: noon(first), until: noon(addDays(first, days - 1)) }) as never,
  ),
});

describe('lists a borrower at the limit of 3', () => {
  it.each([
    [3, 5, [5]],
    [3, 4, []],
    [2, 9, []],
    [4, 6, [6]],
  ])('with %i loans on each of %i open days: %j', (each, days, found) => {
    expect(rankLoansAtCeiling(lent(each, days), 3).cases.map(({ openDays }) => openDays)).toEqual(found);
  });

  it.each([
    [3, 5, [5]],
    [3, 4, []],
    [2, 9, []],
  ])('with %i reservations open on %i open days: %j', (count, days, found) => {
    expect(rankReservationsAtCeiling(waiting(count, days), 3).cases.map(({ openDays }) => openDays)).toEqual(
      found,
    );
  });
});
