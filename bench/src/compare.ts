import type { ForkOptions } from 'node:child_process';
import { formatNumber, type Figure, type Report } from './figure.js';
import { median, ratio } from './rounds.js';
import { hasProgram, here, runProgram } from './run-program.js';
import { chooseSize } from './size.js';

const turns = chooseSize(5, 3);
const byProcessorTime: ForkOptions = {
  execArgv: ['--import', new URL('processor-time.js', import.meta.url).href],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
};

const medianOf = (reports: readonly Report[], label: string): readonly number[] =>
  reports.flatMap(({ figures }) => {
    const found = figures.find((figure) => figure.label === label);
    return found ? [median(found.rounds)] : [];
  });

const isRate = ({ unit, atMost }: Figure): boolean => unit === '/s' || (unit === '×' && atMost === undefined);

const row = (figure: Figure, ours: readonly number[], theirs: readonly number[]) => ({
  label: figure.label,
  here: `${formatNumber(median(ours))} ${figure.unit}`,
  there: `${formatNumber(median(theirs))} ${figure.unit}`,
  ratio: formatNumber(median(isRate(figure) ? ratio(ours, theirs) : ratio(theirs, ours))),
});

/**
 * Runs a program here and in another checkout by turns, each time in a new process. Times are processor time.
 * Prints the figures that the program has in both checkouts: the medians and their ratio. A ratio above 1
 * means that the figure here is better.
 */
export const compare = async (name: string, other: string): Promise<void> => {
  if (!hasProgram(other, name)) return console.log(`\n${name}: the other commit has no such program`);
  const [ours, theirs]: [Report[], Report[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    const both = [
      async () => ours.push(await runProgram(here, name, byProcessorTime)),
      async () => theirs.push(await runProgram(other, name, byProcessorTime)),
    ];
    for (const run of turn % 2 === 0 ? both : both.toReversed()) await run();
  }
  const [{ title, figures } = { title: name, figures: [] }] = ours;
  const inBoth = figures.filter(({ label }) => medianOf(theirs, label).length === turns);
  console.log(`\n${title}`);
  console.table(
    inBoth.map((figure) => row(figure, medianOf(ours, figure.label), medianOf(theirs, figure.label))),
  );
};
