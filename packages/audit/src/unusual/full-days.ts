import { localDate, type LocalDate, type LocationId } from '@torioki/lending';
import type { LendingTimes } from './lending-times.js';
import { rankPlaceDays } from './place-days.js';
import type { RankedCases } from './ranked-cases.js';

/** A location and a day, with the number of reservations that brought a person to the ceiling. */
export interface FullDay {
  readonly location: LocationId;
  readonly on: LocalDate;
  readonly full: number;
  readonly reserved: number;
  /** The expected number of such reservations, computed from their share on the location's other days. */
  readonly usual: number;
}

/** Ranks days and locations by the number of reservations that brought a person to the ceiling. */
export const rankFullDays = (
  { waits, zone }: Pick<LendingTimes, 'waits' | 'zone'>,
  ceiling: number,
): RankedCases<FullDay> => {
  const { days, compared } = rankPlaceDays(
    waits.map(({ location, from, open }) => ({
      ...{ location, on: localDate(from, zone) },
      ...{ staff: null, isCounted: open >= ceiling },
    })),
  );
  return {
    cases: days.map(({ location, on, usual, counted: full, all: reserved }) => ({
      ...{ location, on },
      ...{ full, reserved, usual },
    })),
    compared,
    isBlind: compared === 0,
  };
};
