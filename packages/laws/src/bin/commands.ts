import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../check/check.js';
import { judge } from '../check/trace-judge.js';
import type { KnownDifference } from '../check/known-difference.js';
import { replay } from '../check/replay.js';
import { traceUntil } from '../check/trace.js';
import { checkWithFaults, renderFaults } from '../faults/check-with-faults.js';
import type { Story } from '../shrink/story.js';
import type { LendingSystem } from '../system/lending-system.js';
import { connectOverHttp } from '../system/connect-over-http.js';
import { startDriver } from '../system/start-driver.js';
import { withDrivers } from '../system/with-drivers.js';
import { withKills } from '../system/with-kills.js';
import { textOfThrown } from '../system/text-of-thrown.js';
import type { Language } from '../render/language.js';
import { renderBrokenLaw } from '../render/render-failure.js';
import { renderReport } from '../render/render-report.js';
import { parseTrace } from './parse-trace.js';

const usage = `laws check [options] -- <driver> [its arguments]
laws check [options] --http <url>
laws replay <story.json> [options] -- <driver> [its arguments]
laws judge <trace.jsonl> [--language ja]

  --orders <n>      number of orders before the rounds (2000)
  --rounds <n>      number of rounds of concurrent orders (200)
  --years <n>       number of simulated years, with kills if the driver can be restarted (0)
  --minutes <n>     time limit of the check (10)
  --seed <n>        the same seed gives the same orders
  --known <file>    known differences: a list of { story, reason, since }
  --drivers <n>     starts n drivers of one system: the first receives "begin", the others "join" (1)
  --kills           sometimes kills and restarts the driver, which must continue with its stored data
  --faults          after the check, adds faults to the answers: the laws should detect each fault
  --stories <dir>   creates this folder, and writes the story of each broken law into <law>.json
  --language ja     prints in Japanese

The exit status is 0 if no law is broken, not exercised or unsure; 1 if one is; 2 if the check could not run.`;

const options = {
  orders: { type: 'string' },
  rounds: { type: 'string' },
  years: { type: 'string' },
  minutes: { type: 'string' },
  seed: { type: 'string' },
  drivers: { type: 'string' },
  known: { type: 'string' },
  kills: { type: 'boolean' },
  faults: { type: 'boolean' },
  stories: { type: 'string' },
  language: { type: 'string' },
  http: { type: 'string' },
} as const;

const parseCommandLine = (given: readonly string[]) => {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  const { values, positionals } = parseArgs({
    args: given.slice(0, end),
    options,
    allowPositionals: true,
  });
  return { values, positionals, driver: given.slice(end + 1) };
};

type CommandLine = ReturnType<typeof parseCommandLine>;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const numbersOf = ({ values }: CommandLine): Record<string, number> =>
  Object.fromEntries(
    (['orders', 'rounds', 'years', 'minutes', 'seed', 'drivers'] as const).flatMap((name) => {
      const value = values[name];
      if (value === undefined) return [];
      if (!/^\d+$/.test(value)) throw new Error(`--${name} is ${value}. It must be a number.`);
      return [[name, Number(value)]];
    }),
  );

const languageOf = ({ values: { language = 'en' } }: CommandLine): Language => {
  if (language === 'en' || language === 'ja') return language;
  throw new Error(`--language is ${language}. It must be en or ja.`);
};

/** Starts the driver of the command line, or connects to it. Ends the driver after the work. */
const withDriver = async <Value>(
  request: CommandLine,
  work: (system: LendingSystem) => Promise<Value>,
): Promise<Value> => {
  const {
    values,
    driver: [command, ...args],
  } = request;
  const { drivers = 1 } = numbersOf(request);
  if (drivers < 1) throw new Error('--drivers is 0. It must be at least 1.');
  if (values.http !== undefined) {
    const needless = (['drivers', 'kills'] as const).find((name) => values[name] !== undefined);
    if (needless !== undefined)
      throw new Error(
        `--${needless} does not work with --http. Leave out --${needless}, or replace --http by a driver after --.`,
      );
    return work(await connectOverHttp(values.http));
  }
  if (command === undefined)
    throw new Error('The driver is missing. Name it after --, or its address after --http.');
  const start = () => withDrivers(() => startDriver(command, args), drivers);
  const driver = await (values.kills === true ? withKills(start) : start());
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
};

const runCheck = (request: CommandLine): Promise<number> =>
  withDriver(request, async (system) => {
    const { known, stories, faults } = request.values;
    const { drivers: _, ...budget } = numbersOf(request);
    if (stories !== undefined) mkdirSync(stories, { recursive: true });
    const report = await check(system, {
      ...budget,
      ...(known === undefined ? {} : { known: readJson(known) as readonly KnownDifference[] }),
    });
    print(renderReport(report, languageOf(request)));
    if (faults === true && report.passed) print(renderFaults(await checkWithFaults(system, report.seed)));
    if (stories !== undefined)
      for (const { law, world, moves } of report.failures)
        writeFileSync(join(stories, `${law}.json`), `${JSON.stringify({ law, world, moves }, null, 2)}\n`);
    return report.passed ? 0 : 1;
  });

const runReplay = (request: CommandLine, path: string): Promise<number> =>
  withDriver(request, async (system) => {
    const story = readJson(path) as Story;
    const found = await replay(system, story);
    print(
      found === undefined ? `${story.law} is no longer broken.` : renderBrokenLaw(found, languageOf(request)),
    );
    return found === undefined ? 0 : 1;
  });

const runJudge = (request: CommandLine, path: string): number => {
  const { trace, broken, tally } = judge(parseTrace(readFileSync(path, 'utf8')));
  for (const one of broken) {
    const found = { law: one.law, trace: traceUntil(trace, one.at), broken: one };
    print(`${renderBrokenLaw(found, languageOf(request))}\n`);
  }
  print(`${tally.orders} orders, ${broken.length} violations of laws.`);
  return broken.length === 0 ? 0 : 1;
};

const fileCommands: Readonly<
  Record<string, (request: CommandLine, path: string) => number | Promise<number>>
> = {
  replay: runReplay,
  judge: runJudge,
};

const runCommand = (request: CommandLine): number | Promise<number> => {
  const [command = '', path, ...others] = request.positionals;
  if (command === 'check' && path === undefined) return runCheck(request);
  const takesFile = fileCommands[command];
  if (takesFile !== undefined && path !== undefined && others.length === 0) return takesFile(request, path);
  print(usage);
  return 2;
};

/** Runs a command line and returns its exit status. Prints errors and never throws. */
export const exitStatusOf = async (given: readonly string[]): Promise<number> => {
  try {
    return await runCommand(parseCommandLine(given));
  } catch (thrown) {
    process.stderr.write(`laws: ${textOfThrown(thrown)}\n`);
    return 2;
  }
};
