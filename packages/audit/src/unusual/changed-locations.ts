import type { LocalDate, LocationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import { hash } from 'node:crypto';
import type { LoanWithReturn } from './lending-times.js';
import { groupBy, findMedian, type RankedCases } from './ranked-cases.js';

export const createRandom = (seed: string) => {
  let drawn = 0;
  return {
    /** A random number with mean 0 and deviation 1 (Box and Muller). */
    normal: (): number => {
      const bytes = hash('sha256', `${seed} ${(drawn += 1)}`, 'buffer');
      const [one, other] = [0, 6].map((from) => bytes.readUIntBE(from, 6) / 2 ** 48);
      return Math.sqrt(-2 * Math.log(1 - (one ?? 0))) * Math.cos(2 * Math.PI * (other ?? 0));
    },
  };
};

/** The numbers of loans that began at a location in a year, and in the year before. */
export interface TwoYears {
  readonly location: LocationId;
  readonly before: number;
  readonly after: number;
}

/** A location whose loans changed differently from the loans of all others. */
export interface ChangedLocation extends TwoYears {
  /**
   * The change at the location. `usual` is the change at all other locations together. 0.2 means 20% more
   * loans.
   */
  readonly change: number;
  readonly usual: number;
  /**
   * The distance from the other locations, in standard deviations. The counts and the spread among locations
   * determine this unit.
   */
  readonly deviations: number;
  /** The share of simulated honest years with at least this deviation at some location. */
  readonly cleanYears: number;
}

const daysOfYear = 365;
const fewestPlaces = 8;
const fewestLoans = 200;
const years = 100;

const computeChange = ({ before, after }: Pick<TwoYears, 'before' | 'after'>): number =>
  Math.log((after + 0.5) / (before + 0.5));

const sumYears = (places: readonly TwoYears[]): Pick<TwoYears, 'before' | 'after'> => ({
  before: places.reduce((sum, { before }) => sum + before, 0),
  after: places.reduce((sum, { after }) => sum + after, 0),
});

const computeCountVariance = ({ before, after }: TwoYears): number => 1 / (before + 0.5) + 1 / (after + 0.5);

/**
 * The variance among locations that their counts do not explain. It uses medians, so that a few unusual
 * locations do not matter.
 */
const computeSpread = (places: readonly TwoYears[]): number => {
  const changes = places.map(computeChange);
  const middle = findMedian(changes);
  const deviation = 1.4826 * findMedian(changes.map((change) => Math.abs(change - middle)));
  return Math.max(0, deviation ** 2 - findMedian(places.map(computeCountVariance)));
};

const computeDeviations = (places: readonly TwoYears[]) => {
  const all = sumYears(places);
  const spread = computeSpread(places);
  return places.map((place) => {
    const usual = computeChange({ before: all.before - place.before, after: all.after - place.after });
    const deviations = (computeChange(place) - usual) / Math.sqrt(computeCountVariance(place) + spread);
    return { ...place, change: Math.expm1(computeChange(place)), usual: Math.expm1(usual), deviations };
  });
};

/**
 * The largest deviation in each of many simulated years. In these years, all locations change alike, apart
 * from chance and the usual spread.
 */
const simulateCleanYears = (places: readonly TwoYears[], seed: string): readonly number[] => {
  const { normal } = createRandom(seed);
  const all = sumYears(places);
  const [growth, spread] = [all.after / all.before, Math.sqrt(computeSpread(places))];
  const counted = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  return Array.from({ length: years }, () => {
    const year = places.map(({ location, before }) => ({
      location,
      before: counted(before),
      after: counted(before * growth * Math.exp(spread * normal())),
    }));
    return Math.max(...computeDeviations(year).map(({ deviations }) => Math.abs(deviations)));
  });
};

/**
 * Ranks locations by the difference between their change and that of the other locations. `seed` determines
 * the simulated years.
 */
export const rankChangedLocations = (
  all: readonly TwoYears[],
  seed: string,
): RankedCases<ChangedLocation> => {
  const places = all.filter(({ before }) => before >= fewestLoans);
  const isBlind = places.length < fewestPlaces;
  if (isBlind) return { cases: [], compared: places.length, isBlind };
  const clean = simulateCleanYears(places, seed);
  const cases = computeDeviations(places).map((place) => ({
    ...place,
    cleanYears: clean.filter((far) => far >= Math.abs(place.deviations)).length / years,
  }));
  return {
    cases: cases.sort((one, other) => Math.abs(other.deviations) - Math.abs(one.deviations)),
    compared: places.length,
    isBlind,
  };
};

export const countTwoYears = (loans: readonly LoanWithReturn[], today: LocalDate): readonly TwoYears[] => {
  const from = addDays(today, 1 - daysOfYear);
  const fromBefore = addDays(from, -daysOfYear);
  return [...groupBy(loans, ({ location }) => location).values()].flatMap((some) =>
    some[0]
      ? [
          {
            location: some[0].location,
            before: some.filter(({ on }) => fromBefore <= on && on < from).length,
            after: some.filter(({ on }) => from <= on && on <= today).length,
          },
        ]
      : [],
  );
};
