import { localDate, type LocalDate, type LocationId, type TimeZone } from '@torioki/lending';
import { minutesBetween } from '@torioki/lending/vocabulary';
import type { LoanWithReturn } from './lending-times.js';
import { rankPlaceDays, type PlaceThing } from './place-days.js';
import { groupBy, type RankedCases } from './ranked-cases.js';

/** A location and a day, with the number of loans that were returned there within half an hour. */
export interface QuickReturns {
  readonly location: LocationId;
  readonly on: LocalDate;
  /** The code of the member of staff who recorded the returns; null without `byStaff`. */
  readonly staff: string | null;
  readonly quick: number;
  readonly returned: number;
  /** The expected number of quick returns, computed from their share on the location's other days. */
  readonly usual: number;
}

const minutes = 30;
const batch = 5;

interface Return extends PlaceThing {
  readonly minute: string;
}

const collectReturns = (
  loans: readonly LoanWithReturn[],
  byStaff: boolean,
  zone: TimeZone,
): readonly Return[] =>
  loans.flatMap(({ location, at, back }) =>
    back === null
      ? []
      : [
          {
            location: back.location,
            on: localDate(back.at, zone),
            minute: back.at.slice(0, 16),
            staff: byStaff ? back.staff : null,
            isCounted: back.location === location && at !== null && minutesBetween(at, back.at) <= minutes,
          },
        ],
  );

/**
 * Whether most returns were entered together with several other returns. The recorded times then do not show
 * when the books were returned.
 */
const hasBatches = (returns: readonly Return[]): boolean => {
  const together = [...groupBy(returns, ({ location, minute }) => `${location} ${minute}`).values()];
  const batched = together.filter(({ length }) => length >= batch).flat().length;
  return batched * 2 > returns.length;
};

/** Ranks days and locations by loans with a return at the same place within minutes. */
export const rankQuickReturns = (
  loans: readonly LoanWithReturn[],
  byStaff: boolean,
  zone: TimeZone,
): RankedCases<QuickReturns> => {
  const returns = collectReturns(loans, byStaff, zone);
  const { days, compared } = rankPlaceDays(returns);
  return {
    cases: days.map(({ counted: quick, all: returned, ...day }) => ({ ...day, quick, returned })),
    compared,
    isBlind: hasBatches(returns),
  };
};
