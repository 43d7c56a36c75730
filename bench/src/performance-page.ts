import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import { line, type Report } from './figure.js';

/** A report, with what tells how much it is worth. */
export interface Kept extends Report {
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

const keptBefore = (): Readonly<Record<string, Kept>> =>
  existsSync(at(figures))
    ? (JSON.parse(readFileSync(at(figures), 'utf8')) as Readonly<Record<string, Kept>>)
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

const section = ([name, kept]: readonly [string, Kept]): string => `## ${kept.title}

${table(kept.figures.map(line))}

\`${name}\`, ${kept.day}, ${kept.seconds} s; ${kept.machine}; load ${kept.loadBefore} before, ${kept.loadAfter} after.
`;

const head = `# Performance

Written by \`npx -y pnpm@10.34.9 bench\`, which [bench](../bench) explains. Each figure is the median of some rounds, in which
the things compared took turns; a ratio is taken in each round. A figure that has a goal names it, with ✓ where it is
reached.

\`npx -y pnpm@10.34.9 bench --against <commit>\` builds another commit beside this one and prints, for each figure that both have,
the median of either and their ratio: how many times as good it is here. 1 is equal, 1.1 is a tenth more a second, or the time
or memory of there by 1.1. Both run by turns, each time in a process of its own, and their clock is processor time: other work
on the machine moves it little, and waiting for a disk does not count. Differences below 0.05 say nothing.
`;

/** Keeps what a program found, in place of what it found before, and writes the page anew. */
export const keep = async (
  name: string,
  report: Report & Pick<Kept, 'seconds' | 'loadBefore' | 'loadAfter'>,
): Promise<void> => {
  const day = new Date().toISOString().slice(0, 10);
  const kept = { ...keptBefore(), [name]: { ...report, day, machine: machine() } };
  const all = Object.entries(kept).sort(([one], [other]) => (one < other ? -1 : 1));
  await write(figures, JSON.stringify(Object.fromEntries(all)));
  await write(page, [head, ...all.map(section), readFileSync(at(national), 'utf8')].join('\n'));
};
