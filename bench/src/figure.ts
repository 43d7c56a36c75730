import { median } from './rounds.js';

/** What was measured, round by round, and what it is to reach. */
export interface Figure {
  readonly what: string;
  readonly unit: '/s' | '×' | 'ms' | 's' | 'MB';
  readonly rounds: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** The figures of one program. */
export interface Report {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** A number as people read it. */
export const rounded = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 }).format(value);

const reachOf = ({ unit, atLeast, atMost }: Figure): string => {
  if (atLeast !== undefined) return `≥ ${rounded(atLeast)} ${unit}`;
  return atMost === undefined ? '' : `≤ ${rounded(atMost)} ${unit}`;
};

const isReached = ({ rounds, atLeast = -Infinity, atMost = Infinity }: Figure): boolean =>
  atLeast <= median(rounds) && median(rounds) <= atMost;

/** A figure as people read it: the median, the lowest and the highest round, and whether it is what it is to be. */
export const line = (figure: Figure) => {
  const { what, unit, rounds } = figure;
  const reach = reachOf(figure);
  return {
    what,
    median: `${rounded(median(rounds))} ${unit}`,
    'lowest – highest':
      rounds.length === 1 ? 'once' : `${rounded(Math.min(...rounds))} – ${rounded(Math.max(...rounds))}`,
    reach: reach === '' ? '' : `${reach}${isReached(figure) ? ' ✓' : ''}`,
  };
};

const shortened = (figure: Figure): Figure => ({
  ...figure,
  rounds: figure.rounds.map((value) => Number(value.toPrecision(4))),
});

/** Prints the figures of a program, as a table and as JSON, and hands them to who started it. */
export const report = (title: string, figures: readonly Figure[]): void => {
  const told: Report = { title, figures: figures.map(shortened) };
  console.log(`\n${title}`);
  console.table(figures.map(line));
  console.log(JSON.stringify(told));
  process.send?.(told);
};
