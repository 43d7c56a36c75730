import { median } from './rounds.js';

/** A measurement: its values round by round, and its goal. */
export interface Figure {
  readonly label: string;
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

/** A number with 3 or 4 significant digits, as text. */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 }).format(value);

const reachOf = ({ unit, atLeast, atMost }: Figure): string => {
  if (atLeast !== undefined) return `≥ ${formatNumber(atLeast)} ${unit}`;
  return atMost === undefined ? '' : `≤ ${formatNumber(atMost)} ${unit}`;
};

const isReached = ({ rounds, atLeast = -Infinity, atMost = Infinity }: Figure): boolean =>
  atLeast <= median(rounds) && median(rounds) <= atMost;

/** A table row of a figure: median, lowest and highest round, goal, and ✓ for a reached goal. */
export const tableRow = (figure: Figure) => {
  const { label, unit, rounds } = figure;
  const reach = reachOf(figure);
  return {
    label,
    median: `${formatNumber(median(rounds))} ${unit}`,
    'lowest – highest':
      rounds.length === 1
        ? 'once'
        : `${formatNumber(Math.min(...rounds))} – ${formatNumber(Math.max(...rounds))}`,
    goal: reach === '' ? '' : `${reach}${isReached(figure) ? ' ✓' : ''}`,
  };
};

const shortened = (figure: Figure): Figure => ({
  ...figure,
  rounds: figure.rounds.map((value) => Number(value.toPrecision(4))),
});

/** Prints a program's figures as a table and as JSON, and sends them to the parent process. */
export const report = (title: string, figures: readonly Figure[]): void => {
  const printed: Report = { title, figures: figures.map(shortened) };
  console.log(`\n${title}`);
  console.table(figures.map(tableRow));
  console.log(JSON.stringify(printed));
  process.send?.(printed);
};
