import type { BorrowerId, Instant, LocalDate, LocationId } from '@torioki/lending';
import { describe, expect, it } from 'vitest';
import type { LoanWithReturn } from './lending-times.js';
import { rankQuickReturns } from './quick-returns.js';

const location = 'HQ' as LocationId;
const at = '2021-04-03T01:00:00.000Z' as Instant;

/** A loan with a return at the same place after a number of minutes. */
const returned = (minutes: number): LoanWithReturn => {
  const backAt = new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant;
  return {
    ...{ borrower: 'b' as BorrowerId, location, on: '2021-04-03' as LocalDate, at },
    back: { location, at: backAt, staff: null },
  };
};

const rank = (...minutes: readonly number[]) => rankQuickReturns(minutes.map(returned), false, 'Asia/Tokyo');

describe('the quick returns', () => {
  it.each([
    [30, [1]],
    [31, []],
  ])('with a return after %i minutes: %j', (minutes, found) => {
    expect(rank(minutes).cases.map(({ quick }) => quick)).toEqual(found);
  });

  it.each([
    [4, false],
    [5, true],
  ])('with %i returns in one minute are blind: %s', (count, isBlind) => {
    expect(rank(...Array.from({ length: count }, () => 40)).isBlind).toBe(isBlind);
  });
});
