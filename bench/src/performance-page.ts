import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { tableRow, type Report } from './figure.js';

/** A report with the conditions of its measurement. */
export interface StoredReport extends Report {
  readonly day: string;
  readonly machine: string;
  readonly seconds: number;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const [figures, page, national] = ['bench/figures.json', 'docs/performance.md', 'bench/national-load.md'];

const machine = (): string =>
  [
    `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
  ].join(', ');

const keptBefore = (): Readonly<Record<string, StoredReport>> =>
  existsSync(at(figures))
    ? (JSON.parse(readFileSync(at(figures), 'utf8')) as Readonly<Record<string, StoredReport>>)
    : {};

const write = async (path: string, text: string): Promise<void> => {
  const file = at(path);
  const config = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...config, filepath: file.pathname }));
};

const table = (rows: readonly Readonly<Record<string, string>>[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(columns.map((column) => cells[column] ?? ''))),
  ].join('\n');
};

const section = ([name, kept]: readonly [string, StoredReport]): string => `## ${kept.title}

${table(kept.figures.map(tableRow))}

\`${name}\`, ${kept.day}, ${kept.seconds} s; ${kept.machine}; load ${kept.loadBefore} before, ${kept.loadAfter} after.
`;

const head = `# Performance

\`npx -y pnpm@10.34.9 bench\` writes this page. [Benchmarks](../bench/README.md#how-to-read-a-figure) explains words such as "warm",
"cold" and "bare statements". Each figure is the median of some rounds. In a round, the compared programs run one after the other.
A ratio (÷) is the median of the ratios in all rounds. Some figures have a goal; ✓ means that it is reached. castore, @dcb-es and
Emmett are other event stores.

\`npx -y pnpm@10.34.9 bench --against <commit>\` also builds another commit and compares it with this one. For each figure that
both have, it prints both medians and their ratio. The ratio is above 1 if this commit is better: 1.1 means that this commit
does a tenth more a second, or that the other commit takes 1.1 times the time or memory. The commits run in turn, each time in
a new process. The comparison measures processor time: other work on the machine has little influence, and waiting for a disk does
not count. Ignore differences below 0.05.
`;

/** Stores a program's figures in place of its former ones, and rewrites the page. */
export const storeReport = async (
  name: string,
  report: Report & Pick<StoredReport, 'seconds' | 'loadBefore' | 'loadAfter'>,
): Promise<void> => {
  const day = new Date().toISOString().slice(0, 10);
  const kept = { ...keptBefore(), [name]: { ...report, day, machine: machine() } };
  const all = Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1));
  await write(figures, JSON.stringify(Object.fromEntries(all)));
  await write(page, [head, ...all.map(section), readFileSync(at(national), 'utf8')].join('\n'));
};
