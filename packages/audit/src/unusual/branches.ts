import type { LocalDate, LocationId } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import { hash } from 'node:crypto';
import type { Lent } from './lent.js';
import { grouped, median, type Ranked } from './ranked.js';

export const chancesOf = (seed: string) => {
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
export interface ChangedPlace extends TwoYears {
  /** The change of the location, and of all others together: 0.2 is an increase by a fifth. */
  readonly change: number;
  readonly usual: number;
  /** The distance from the others, in deviations by counts and by the spread among locations. */
  readonly deviations: number;
  /** The share of simulated clean years whose first location deviates at least as far. */
  readonly cleanYears: number;
}

const daysOfYear = 365;
const fewestPlaces = 8;
const fewestLoans = 200;
const years = 100;

const changeOf = ({ before, after }: Pick<TwoYears, 'before' | 'after'>): number =>
  Math.log((after + 0.5) / (before + 0.5));

const totalOf = (places: readonly TwoYears[]): Pick<TwoYears, 'before' | 'after'> => ({
  before: places.reduce((sum, { before }) => sum + before, 0),
  after: places.reduce((sum, { after }) => sum + after, 0),
});

const byCounts = ({ before, after }: TwoYears): number => 1 / (before + 0.5) + 1 / (after + 0.5);

/** The variance among locations beyond that of their counts. Medians exclude a few unusual locations. */
const spreadOf = (places: readonly TwoYears[]): number => {
  const changes = places.map(changeOf);
  const middle = median(changes);
  const deviation = 1.4826 * median(changes.map((change) => Math.abs(change - middle)));
  return Math.max(0, deviation ** 2 - median(places.map(byCounts)));
};

const deviationsIn = (places: readonly TwoYears[]) => {
  const all = totalOf(places);
  const spread = spreadOf(places);
  return places.map((place) => {
    const usual = changeOf({ before: all.before - place.before, after: all.after - place.after });
    const deviations = (changeOf(place) - usual) / Math.sqrt(byCounts(place) + spread);
    return { ...place, change: Math.expm1(changeOf(place)), usual: Math.expm1(usual), deviations };
  });
};

/** The largest deviations in simulated years. Locations change alike, except for counts and spread. */
const cleanYearsLike = (places: readonly TwoYears[], seed: string): readonly number[] => {
  const { normal } = chancesOf(seed);
  const all = totalOf(places);
  const [growth, spread] = [all.after / all.before, Math.sqrt(spreadOf(places))];
  const counted = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  return Array.from({ length: years }, () => {
    const year = places.map(({ location, before }) => ({
      location,
      before: counted(before),
      after: counted(before * growth * Math.exp(spread * normal())),
    }));
    return Math.max(...deviationsIn(year).map(({ deviations }) => Math.abs(deviations)));
  });
};

/** Ranks locations by how far their change is from the others'. `seed` determines the clean years. */
export const changedPlaces = (all: readonly TwoYears[], seed: string): Ranked<ChangedPlace> => {
  const places = all.filter(({ before }) => before >= fewestLoans);
  const isBlind = places.length < fewestPlaces;
  if (isBlind) return { cases: [], of: places.length, isBlind };
  const clean = cleanYearsLike(places, seed);
  const cases = deviationsIn(places).map((place) => ({
    ...place,
    cleanYears: clean.filter((far) => far >= Math.abs(place.deviations)).length / years,
  }));
  return {
    cases: cases.sort((one, other) => Math.abs(other.deviations) - Math.abs(one.deviations)),
    of: places.length,
    isBlind,
  };
};

export const twoYearsUntil = (loans: readonly Lent[], today: LocalDate): readonly TwoYears[] => {
  const from = addDays(today, 1 - daysOfYear);
  const fromBefore = addDays(from, -daysOfYear);
  return [...grouped(loans, ({ location }) => location).values()].flatMap((some) =>
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
