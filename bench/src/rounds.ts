import { sized } from './size.js';

/** Measures once: a rate, a time, a size. */
export type Measure = () => number | Promise<number>;

export const rounds = sized(11, 5);
const roundMs = sized(800, 150);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** One after the other, in the other direction in the next round, after one round to warm up. */
export const byTurns = async <Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      globalThis.gc?.();
      const measured = await measures[name]();
      if (round >= 0) found[name].push(measured);
    }
  return found;
};

export const ratio = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / (other[round] ?? NaN));

type Step = (n: number) => unknown;

/** Does something for as long as a round lasts, and at most so many times; how often that was. */
const repeated = async (most: number, step: Step, inFlight = 1): Promise<number> => {
  const since = performance.now();
  let begun = 0;
  const lane = async () => {
    while (begun < most && performance.now() - since < roundMs) await step(begun++);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return begun;
};

/** How many a second, when it is told in the end how many there were. */
export const rateOf =
  (work: () => number | Promise<number>): Measure =>
  async () => {
    const since = performance.now();
    const done = await work();
    return (1_000 * done) / (performance.now() - since);
  };

/** How often a second something is done. */
export const perSecond = (most: number, step: Step, inFlight = 1): Measure =>
  rateOf(() => repeated(most, step, inFlight));

/** How many milliseconds of processor time it takes, which other work on the machine moves less than time itself. */
export const processorMs =
  (most: number, step: Step): Measure =>
  async () => {
    const before = process.cpuUsage();
    const done = await repeated(most, step);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / done;
  };

/** How many milliseconds 95 of 100 take at most, of so many, each of which is made ready before its time begins. */
export const p95Ms = async (times: number, ready: () => () => Promise<unknown>): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const step = ready();
    const since = performance.now();
    await step();
    taken.push(performance.now() - since);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times * 0.95)] ?? NaN;
};

/** How many milliseconds the middle one of several takes. */
export const middleMs =
  (most: number, step: Step): Measure =>
  async () => {
    const taken: number[] = [];
    await repeated(most, async (n) => {
      const since = performance.now();
      await step(n);
      taken.push(performance.now() - since);
    });
    return median(taken);
  };
