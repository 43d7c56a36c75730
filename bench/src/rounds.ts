import { chooseSize } from './size.js';

/** One measurement of a rate, a time or a size. */
export type Measure = () => number | Promise<number>;

export const rounds = chooseSize(11, 5);
const roundMs = chooseSize(800, 150);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Measures several values by turns, in alternating order, after one round to warm up. */
export const measureByTurns = async <Name extends string>(
  measures: Readonly<Record<Name, Measure>>,
): Promise<Readonly<Record<Name, readonly number[]>>> => {
  const names = Object.keys(measures) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const measured = await measures[name]();
      if (round >= 0) found[name].push(measured);
    }
  return found;
};

export const ratio = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / (other[round] ?? NaN));

type Step = (n: number) => unknown;

/** Repeats a step until the round's time is over, at most `most` times. Returns the number of steps. */
const repeated = async (most: number, step: Step, inFlight = 1): Promise<number> => {
  const since = performance.now();
  let begun = 0;
  const lane = async () => {
    while (begun < most && performance.now() - since < roundMs) await step(begun++);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return begun;
};

/** The rate of some work: the number that the work returns, divided by its seconds. */
export const rateOf =
  (work: () => number | Promise<number>): Measure =>
  async () => {
    const since = performance.now();
    const done = await work();
    return (1_000 * done) / (performance.now() - since);
  };

/** The number of repeated steps a second. */
export const perSecond = (most: number, step: Step, inFlight = 1): Measure =>
  rateOf(() => repeated(most, step, inFlight));

/** The processor time of a step in milliseconds. Other work on the machine changes it only a little. */
export const processorMs =
  (most: number, step: Step): Measure =>
  async () => {
    const before = process.cpuUsage();
    const done = await repeated(most, step);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / done;
  };

type Prepared = () => Promise<unknown>;

/** The time in milliseconds within which 95 % of the steps end. The preparation of a step is not measured. */
export const p95Ms = async (times: number, ready: () => Prepared | Promise<Prepared>): Promise<number> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const step = await ready();
    const since = performance.now();
    await step();
    taken.push(performance.now() - since);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times * 0.95)] ?? NaN;
};

/** The median time of a step in milliseconds. */
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
