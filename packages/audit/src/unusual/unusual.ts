import type { EventStore, Failed, Cursor, StoreError } from '@torioki/event-store';
import { toAnswer } from '@torioki/event-store/adapter';
import { localDate, type LocalDate, type LocationId, type TimeZone } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { minutesBetween } from '@torioki/lending/vocabulary';
import { rankChangedLocations, countTwoYears, type ChangedLocation } from './changed-locations.js';
import { rankLoansAtCeiling, rankReservationsAtCeiling, type CeilingList } from './ceilings.js';
import { readLendingTimes, type LendingTimes, type LoanWithReturn } from './lending-times.js';
import { type RankedCases, groupBy } from './ranked-cases.js';

/** A location and a day, with loans that were returned there within half an hour. */
interface QuickReturns {
  readonly location: LocationId;
  readonly on: LocalDate;
  /** The staff code at the returns; null if it was not requested. */
  readonly staff: string | null;
  readonly quick: number;
  readonly returned: number;
  /** The expected number of quick returns, from the share at this location on its other days. */
  readonly usual: number;
}

const minutes = 30;
const batch = 5;

interface Return {
  readonly location: LocationId;
  readonly on: LocalDate;
  readonly minute: string;
  readonly staff: string | null;
  readonly isQuick: boolean;
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
            isQuick: back.location === location && at !== null && minutesBetween(at, back.at) <= minutes,
          },
        ],
  );

const countQuickReturns = (returns: readonly Return[]): number =>
  returns.filter(({ isQuick }) => isQuick).length;

/**
 * Whether most returns were entered together with several other returns. Their times then say nothing about
 * the returns.
 */
const hasBatches = (returns: readonly Return[]): boolean => {
  const together = [...groupBy(returns, ({ location, minute }) => `${location} ${minute}`).values()];
  const batched = together.filter(({ length }) => length >= batch).flat().length;
  return batched * 2 > returns.length;
};

/** Days with many loans that were returned at their location within minutes. */
const rankQuickReturns = (
  loans: readonly LoanWithReturn[],
  byStaff: boolean,
  zone: TimeZone,
): RankedCases<QuickReturns> => {
  const returns = collectReturns(loans, byStaff, zone);
  const ofPlace = new Map(
    [...groupBy(returns, ({ location }) => location)].map(([location, some]) => [
      location,
      { quick: countQuickReturns(some), returned: some.length },
    ]),
  );
  const days = [
    ...groupBy(returns, ({ location, on, staff }) => `${location} ${on} ${staff ?? ''}`).values(),
  ];
  const cases = days.flatMap((some): readonly QuickReturns[] => {
    const [one] = some;
    const quick = countQuickReturns(some);
    if (one === undefined || quick === 0) return [];
    const { location, on, staff } = one;
    const all = ofPlace.get(location) ?? { quick, returned: some.length };
    const others = all.returned - some.length;
    const usual = others === 0 ? 0 : ((all.quick - quick) / others) * some.length;
    return [{ location, on, staff, quick, returned: some.length, usual }];
  });
  return {
    cases: cases.sort((one, other) => other.quick - other.usual - (one.quick - one.usual)),
    of: days.length,
    isBlind: hasBatches(returns),
  };
};

export interface UnusualOptions {
  /** The last cursor of the history to read. */
  readonly upTo: Cursor;
  /** The number of loans or reservations that counts as many; by default the reservation limit in force. */
  readonly ceiling?: number | undefined;
  /** Whether to count returns separately by staff code. */
  readonly byStaff?: boolean | undefined;
}

/** Four lists of unusual cases in a history. None of them reports a fault. */
export interface UnusualCases {
  readonly ceiling: number;
  readonly loans: CeilingList;
  readonly reservations: CeilingList;
  readonly minutes: RankedCases<QuickReturns>;
  readonly branches: RankedCases<ChangedLocation>;
}

export type UnusualList = Exclude<keyof UnusualCases, 'ceiling'>;

const findReservationLimit = ({ published, end }: LendingTimes): number =>
  (end && policyAt(published, end)?.reservationLimit) ?? Infinity;

/** Ranks the unusual cases of a history, the most unusual first. */
export const rankUnusual = async (
  store: Pick<EventStore, 'records'>,
  { upTo, ceiling: given, byStaff = false }: UnusualOptions,
): Promise<({ readonly is: 'ranked' } & UnusualCases) | Failed<StoreError>> =>
  toAnswer(await readLendingTimes(store, upTo), (history) => {
    const ceiling = given ?? findReservationLimit(history);
    const { loans, end, zone } = history;
    return {
      is: 'ranked',
      ceiling,
      loans: rankLoansAtCeiling(history, ceiling),
      reservations: rankReservationsAtCeiling(history, ceiling),
      minutes: rankQuickReturns(loans, byStaff, zone),
      branches: rankChangedLocations(end ? countTwoYears(loans, localDate(end, zone)) : [], upTo.hash),
    };
  });
