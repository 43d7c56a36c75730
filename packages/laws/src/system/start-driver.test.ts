import { join } from 'node:path';
import { describeWithProgram, chooseRuns } from '@torioki/event-store/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../check/check.js';
import { laws } from '../guide/index.js';
import { renderFailure } from '../render/render-failure.js';
import { startDriver } from './start-driver.js';

const orders = chooseRuns(500, 20_000);

const started = async (command: string, ...args: readonly string[]) => {
  const driver = await startDriver(command, args);
  onTestFinished(() => driver.close());
  return driver;
};

/** A driver with one line of JavaScript after its declaration. */
const scripted = (script: string) =>
  started(
    process.execPath,
    '--eval',
    `console.log('{"torioki-laws":1,"declares":{"name":"scripted","clock":"set","patienceMs":500}}');
     process.stdin.once('data', () => { ${script} });`,
  );

describeWithProgram(describe, 'python3', 'plain.py', () => {
  it('keeps every law of the core, and the report names its missing features', async () => {
    const report = await check(
      await started('python3', join(import.meta.dirname, '../../drivers/plain.py')),
      {
        orders,
      },
    );
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(report.passed).toBe(true);
    const left = report.laws.filter(({ ending }) => ending.is === 'not checked').map(({ law }) => law);
    expect(left.filter(({ level }) => level === 'core').map(({ id }) => id)).toEqual([
      'limit-whole',
      'suspended',
      'closure-moves',
      'rules-of-the-day',
      'undone',
      'repeat',
      'restart',
      'at-once',
    ]);
    expect(left.filter(({ level }) => level !== 'core')).toEqual(
      laws.filter(({ level }) => level !== 'core'),
    );
  });
});

describe('a driver that fails', () => {
  it.each([
    [
      'writes text that is not JSON',
      "console.log('hello')",
      'wrote a line on stdout that is not a JSON object: hello',
    ],
    ['ends', "console.error('out of paper'); process.exit(3)", /has ended with 3\.\nout of paper/],
    ['replies with an error', `console.log('{"id":1,"error":"no such world"}')`, 'no such world'],
    [
      'replies without an hour',
      `console.log('{"id":1,"from":"noon"}')`,
      'from is "noon". It must be an hour like 2021-04-03T10:00.',
    ],
  ])('is reported with its text if it %s', async (_, script, text) => {
    const driver = await scripted(script);
    const world = { people: [], places: [], copies: [], closed: [], dispatch: [], numbers: {} as never };
    await expect(driver.begin(world)).rejects.toThrow(text);
  });

  it.each([
    ['does not exist', '/no/such/driver', [], 'did not start'],
    ['declares nothing', process.execPath, ['--eval', ''], 'has ended with 0'],
    ['prints another message first', process.execPath, ['--eval', "console.log('{}')"], 'has ended'],
    [
      'misspells',
      process.execPath,
      ['--eval', `console.log('{"torioki-laws":1,"declares":{"name":"x","clok":"set"}}')`],
      'unknown fields: clok',
    ],
    [
      'declares an impossible value',
      process.execPath,
      ['--eval', `console.log('{"torioki-laws":1,"declares":{"name":"x","clock":"sett"}}')`],
      'clock is "sett"',
    ],
  ])('is reported at the start if it %s', async (_, command, args, text) => {
    await expect(startDriver(command, args)).rejects.toThrow(text);
  });
});
