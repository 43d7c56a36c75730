import { chooseRuns } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { naive } from '../naive/index.js';
import { guideSystem } from '../system/guide-system.js';
import { renderFailure } from '../render/render-failure.js';
import { renderReport } from '../render/render-report.js';
import { type AnswerFault, falsify } from '../faults/answer-fault.js';
import { answerFaults } from '../faults/answer-faults.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem } from '../system/lending-system.js';
import { withLag } from '../testing/with-lag.js';
import { acceptsEverything, answersAtRandom, neverAnswers, refusesEverything } from '../testing/systems.js';
import { runYear } from './run-year.js';
import { check } from './check.js';
import { createCheckState } from './check-state.js';
import type { Report } from './report.js';

const orders = chooseRuns(2_000, 100_000);
const rounds = chooseRuns(100, 10_000);

const fault = (id: string) => answerFaults.find((one) => one.id === id) as AnswerFault;

const endings = ({ laws }: Report, is: string): readonly string[] =>
  laws.filter(({ ending }) => ending.is === is).map(({ law }) => law.id);

describe('the guide as a system', () => {
  it('keeps all laws, exercises each on both sides, and accepts most orders', async () => {
    const report = await check(guideSystem, { orders, rounds });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'holds')).toEqual(report.laws.map(({ law }) => law.id));
    expect(report.passed).toBe(true);
    expect(report.accepted).toBeGreaterThan(0.6);
  });
});

describe('a year', () => {
  it('breaks no law if the system is the guide', async () => {
    const years = chooseRuns(1, 100);
    const report = await check(guideSystem, { orders: 0, rounds: 0, years, seed: 1 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'broken')).toEqual([]);
    expect(report.orders).toBeGreaterThan(1_000 * years);
  });

  it('ends on the day when its time is over', async () => {
    let left = 3;
    const canContinue = () => (left -= 1) >= 0;
    const { traceJudge } = await runYear({ ...createCheckState(guideSystem, 1), canContinue }, 1);
    expect(traceJudge.ledger().now).toBe('2021-04-06T10:00');
  });

  it('sends no more orders that day to a driver that has stopped', async () => {
    const gathering = createCheckState(neverAnswers, 1);
    const session = await runYear(gathering, 1);
    expect(session.stopped()).toMatch(/three orders in a row/);
    expect(gathering.tally.orders).toBe(3);
  });
});

describe('a naive system', () => {
  it('breaks no law while orders come one after another', async () => {
    const report = await check(naive(), { orders, rounds: 0 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'broken')).toEqual([]);
  });

  it('breaks one law with concurrent orders, and its story has few orders', async () => {
    const report = await check(naive(), { orders: 100, rounds, seed: 11 });
    expect(endings(report, 'broken')).toEqual(['at-once']);
    const [failure] = report.failures;
    expect(failure?.moves.length).toBeLessThanOrEqual(4);
    expect(failure?.replayCounts).toEqual({ broken: 3, played: 3 });
  });
});

describe.each([
  [refusesEverything, ['limit', 'on-hand'], []],
  [acceptsEverything, ['limit', 'not-twice', 'one-copy', 'not-there'], []],
  [answersAtRandom, ['allowed'], []],
  [
    neverAnswers,
    [],
    [
      'The driver has stopped: three orders in a row had no answer. Check what the driver does after an order.',
    ],
  ],
])('a system that $declares.name', (system, broken, notes) => {
  it('does not pass, and the report gives the reason', async () => {
    const report = await check(system, { orders: 300, rounds: 0, seed: 1 });
    expect(report.passed).toBe(false);
    expect(endings(report, 'broken')).toEqual(expect.arrayContaining(broken));
    expect(report.notes).toEqual(expect.arrayContaining(notes));
    expect(report.failures.every(({ trace }) => trace.entries.length > 0)).toBe(true);
  });
});

describe('a system whose views lag', () => {
  const late = withLag(guideSystem, 2);

  it('is queried again until the views agree, if it declares the lag', async () => {
    const shows = { withinMs: 1_000 };
    const system = { ...late, declares: { ...late.declares, shows } };
    const report = await check(system, { orders: 300, rounds: 0, seed: 1 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
  });

  it('breaks a law, if it does not declare the lag', async () => {
    const report = await check(late, { orders: 300, rounds: 0, seed: 1 });
    expect(endings(report, 'broken')).toContain('shows');
  });
});

describe('a pool of people and copies', () => {
  const lending = (runs: number): LendingSystem => {
    let left = runs;
    return {
      ...naive(),
      begin: (world) => ((left -= 1) < 0 ? Promise.reject(new EmptyPool()) : naive().begin(world)),
    };
  };

  it('ends the check when it is empty, and leaves the laws without a case unsure', async () => {
    const report = await check(lending(10), { orders, rounds: 0, seed: 1 });
    expect(report.runs).toBe(10);
    expect(report.passed).toBe(false);
    expect(report.notes).toEqual(['The pool of unused people and copies is empty.']);
    expect(endings(report, 'holds')).toContain('limit');
    expect(endings(report, 'unsure')).toContain('renew-4');
    expect(endings(report, 'not exercised')).toEqual([]);
  });

  it('ends the check if it is empty during the replay of a known difference, which does not count as mended', async () => {
    const [failure] = (await check(naive(), { orders: 1, rounds, seed: 11 })).failures;
    const differences =
      failure === undefined ? [] : [{ story: failure, reason: 'no locks', since: '2021-04-01' }];
    const report = await check(lending(0), { known: differences, seed: 11 });
    expect(differences).toHaveLength(1);
    expect(report.notes).toEqual(['The pool of unused people and copies is empty.']);
    expect(report.passed).toBe(false);
  });

  it('leaves a story unchanged if it becomes empty while the story is shrunk', async () => {
    const found = await check(naive(), { orders: 1, rounds, seed: 11 });
    const report = await check(lending(found.runs), { orders: 1, rounds, seed: 11 });
    expect(endings(report, 'broken')).toEqual(['at-once']);
    expect(report.failures.map(({ replayCounts }) => replayCounts)).toEqual([{ broken: 0, played: 0 }]);
    expect(report.failures.map((failure) => renderFailure(failure)).join()).toContain(
      'Seen once. The pool was empty before the story could be replayed.',
    );
  });
});

it('renders names unchanged, and does not count an unchecked law as broken', async () => {
  const keepsForNobody = falsify(guideSystem, fault('for-nobody')).system;
  const report = await check(keepsForNobody, { orders: 200, rounds: 0, seed: 1 });
  expect(renderReport(report)).toMatch(/However, [A-Z]+\d*-\d was kept for/);
  const { failures: _, ...held } = await check(naive(), { orders: 1, rounds: 0, seed: 1 });
  const text = renderReport({ ...held, failures: [] });
  expect(text).toMatch(/: \d+ of \d+ laws hold, 0 broken(, \d+ not exercised)?, \d+ not checked; in /);
});

it('does not report a race for an answer of a round that is wrong by itself', async () => {
  const late = falsify(guideSystem, fault('late')).system;
  const report = await check(late, { orders: 1, rounds: 60, seed: 1 });
  expect(endings(report, 'broken')).toContain('due');
  expect(endings(report, 'broken')).not.toContain('at-once');
});

it('finds the same story with the same seed', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => check(acceptsEverything, { orders: 200, rounds: 0, seed: 7 })),
  );
  expect(one?.failures.map(({ law, moves }) => ({ law, moves }))).toEqual(
    other?.failures.map(({ law, moves }) => ({ law, moves })),
  );
});
