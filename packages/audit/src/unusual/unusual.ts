import type { EventStore, Failed, Place, StoreError } from '@torioki/event-store';
import { answerFrom } from '@torioki/event-store/adapter';
import { localDate, type LocalDate, type LocationId, type TimeZone } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import { minutesBetween } from '@torioki/lending/vocabulary';
import { changedPlaces, twoYearsUntil, type ChangedPlace } from './branches.js';
import { loansAtCeiling, reservationsAtCeiling, type Ceilings } from './ceilings.js';
import { lentIn, type LentHistory, type Lent } from './lent.js';
import { type Ranked, grouped } from './ranked.js';

/** A location and a day, with loans that were returned there within half an hour. */
interface BackInMinutes {
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

const returnsOf = (loans: readonly Lent[], byStaff: boolean, zone: TimeZone): readonly Return[] =>
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

const quickIn = (returns: readonly Return[]): number => returns.filter(({ isQuick }) => isQuick).length;

/** Whether most returns were entered together with several others. Then their times are meaningless. */
const areBatched = (returns: readonly Return[]): boolean => {
  const together = [...grouped(returns, ({ location, minute }) => `${location} ${minute}`).values()];
  const batched = together.filter(({ length }) => length >= batch).flat().length;
  return batched * 2 > returns.length;
};

/** Days with many loans that were returned at their location within minutes. */
const backInMinutes = (loans: readonly Lent[], byStaff: boolean, zone: TimeZone): Ranked<BackInMinutes> => {
  const returns = returnsOf(loans, byStaff, zone);
  const ofPlace = new Map(
    [...grouped(returns, ({ location }) => location)].map(([location, some]) => [
      location,
      { quick: quickIn(some), returned: some.length },
    ]),
  );
  const days = [
    ...grouped(returns, ({ location, on, staff }) => `${location} ${on} ${staff ?? ''}`).values(),
  ];
  const cases = days.flatMap((some): readonly BackInMinutes[] => {
    const [one] = some;
    const quick = quickIn(some);
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
    isBlind: areBatched(returns),
  };
};

export interface UnusualOptions {
  /** The place where the read part of the history ends. */
  readonly upTo: Place;
  /** The number of loans or reservations that counts as many; by default the reservation limit in force. */
  readonly ceiling?: number | undefined;
  /** Whether to count returns separately by staff code. */
  readonly byStaff?: boolean | undefined;
}

/** Four lists of unusual cases in a history. None of them reports a fault. */
export interface Unusual {
  readonly ceiling: number;
  readonly loans: Ceilings;
  readonly reservations: Ceilings;
  readonly minutes: Ranked<BackInMinutes>;
  readonly branches: Ranked<ChangedPlace>;
}

export type UnusualList = Exclude<keyof Unusual, 'ceiling'>;

const limitOf = ({ published, end }: LentHistory): number =>
  (end && policyAt(published, end)?.reservationLimit) ?? Infinity;

/** Ranks the unusual cases of a history, the most unusual first. */
export const unusual = async (
  store: Pick<EventStore, 'records'>,
  { upTo, ceiling: given, byStaff = false }: UnusualOptions,
): Promise<({ readonly is: 'ranked' } & Unusual) | Failed<StoreError>> =>
  answerFrom(await lentIn(store, upTo), (history) => {
    const ceiling = given ?? limitOf(history);
    const { loans, end, zone } = history;
    return {
      is: 'ranked',
      ceiling,
      loans: loansAtCeiling(history, ceiling),
      reservations: reservationsAtCeiling(history, ceiling),
      minutes: backInMinutes(loans, byStaff, zone),
      branches: changedPlaces(end ? twoYearsUntil(loans, localDate(end, zone)) : [], upTo.hash),
    };
  });
