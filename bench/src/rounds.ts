import { sized } from './size.js';

/** Measures once: a rate, a time, a size. */
export type Measure = () => number | Promise<number>;

export const rounds = sized(7, 5);
const roundMs = sized(1_500, 150);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** One after the other in each round, since a machine is not equally fast all the time, after a round to warm up. */
export const byTurns = async <Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round += 1)
    for (const name of names) {
      globalThis.gc?.();
      const measured = await measures[name]();
      if (round >= 0) found[name].push(measured);
    }
  return found;
};

/** Round by round, how many times the other the one is. */
export const ratio = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / (other[round] ?? NaN));

/** How often a second something is done: for as long as a round lasts, and at most so many times. */
export const perSecond =
  (most: number, step: (n: number) => unknown, inFlight = 1): Measure =>
  async () => {
    const since = performance.now();
    let begun = 0;
    const lane = async () => {
      while (begun < most && performance.now() - since < roundMs) await step(begun++);
    };
    await Promise.all(Array.from({ length: inFlight }, lane));
    return (1_000 * begun) / (performance.now() - since);
  };

/** How many milliseconds the middle one of several takes. */
export const middleMs =
  (most: number, step: (n: number) => unknown): Measure =>
  async () => {
    const taken: number[] = [];
    const begun = performance.now();
    for (let n = 0; n < most && performance.now() - begun < roundMs; n += 1) {
      const since = performance.now();
      await step(n);
      taken.push(performance.now() - since);
    }
    return median(taken);
  };

/** How many a second, when it is told in the end how many there were. */
export const rateOf =
  (work: () => number | Promise<number>): Measure =>
  async () => {
    const since = performance.now();
    const done = await work();
    return (1_000 * done) / (performance.now() - since);
  };
