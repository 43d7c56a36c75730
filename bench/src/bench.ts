/**
 * Runs the programs one after the other, each in a process of its own: `node bench.js [--quick] [--only <name>]…`
 * At full size what they found is kept, and told in docs/performance.md.
 */
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Report } from './figure.js';
import { keep } from './performance-page.js';
import { quick } from './size.js';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string', multiple: true } },
});
const programs = new URL('programs/', import.meta.url);
const names = readdirSync(programs).flatMap((file) => /^([\w-]+)\.js$/.exec(file)?.[1] ?? []);
const chosen = values.only ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}, but: ${names.join(', ')}`);

const load = (): number => loadavg()[0] ?? NaN;

/** What a program reports before it ends well. */
const reportOf = (name: string): Promise<Report> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(`${name}.js`, programs)), quick ? ['--quick'] : [], {
      execArgv: ['--expose-gc'],
    });
    let told: Report | undefined;
    child.on('message', (report) => (told = report as Report));
    child.on('exit', (code) =>
      code === 0 && told ? resolve(told) : reject(new Error(`${name} ended with ${code}`)),
    );
  });

for (const name of chosen) {
  const loadBefore = load();
  const since = performance.now();
  const report = await reportOf(name);
  const seconds = Math.round((performance.now() - since) / 1_000);
  console.log(`${name}: ${seconds} s, load ${loadBefore} before, ${load()} after`);
  if (!quick) await keep(name, { ...report, seconds, loadBefore, loadAfter: load() });
}
