import { localDate, type LocalDate, type LocationId, type TimeZone } from '@torioki/lending';
import { minutesBetween } from '@torioki/lending/vocabulary';
import type { Lent } from './lent.js';
import { grouped, type Ranked } from './ranked.js';

/** A place and a day, with loans that came back there within half an hour. */
export interface BackInMinutes {
  readonly location: LocationId;
  readonly on: LocalDate;
  /** Who entered the returns; null if that was not asked for. */
  readonly staff: string | null;
  readonly quick: number;
  readonly returned: number;
  /** How many would be quick by the share of the place on its other days. */
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

/** Whether most returns were entered together with several others, so that their minutes say nothing. */
const areBatched = (returns: readonly Return[]): boolean => {
  const together = [...grouped(returns, ({ location, minute }) => `${location} ${minute}`).values()];
  const batched = together.filter(({ length }) => length >= batch).flat().length;
  return batched * 2 > returns.length;
};

/** Days on which many loans came back at their place minutes after they had begun. */
export const backInMinutes = (
  loans: readonly Lent[],
  byStaff: boolean,
  zone: TimeZone,
): Ranked<BackInMinutes> => {
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
