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

describe('what the guide says', () => {
  it('holds by all laws, each exercised on both sides, most orders accepted', async () => {
    const report = await check(guideSystem, { orders, rounds });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'holds')).toEqual(report.laws.map(({ law }) => law.id));
    expect(report.passed).toBe(true);
    expect(report.accepted).toBeGreaterThan(0.6);
  });
});

describe('a year', () => {
  it('of what the guide says breaks no law', async () => {
    const years = chooseRuns(1, 100);
    const report = await check(guideSystem, { orders: 0, rounds: 0, years, seed: 1 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'broken')).toEqual([]);
    expect(report.orders).toBeGreaterThan(1_000 * years);
  });

  it('ends on the day on which its time is over', async () => {
    let left = 3;
    const canContinue = () => (left -= 1) >= 0;
    const { traceJudge } = await runYear({ ...createCheckState(guideSystem, 1), canContinue }, 1);
    expect(traceJudge.ledger().now).toBe('2021-04-06T10:00');
  });

  it('of a driver that has stopped gives no other order that day', async () => {
    const gathering = createCheckState(neverAnswers, 1);
    const session = await runYear(gathering, 1);
    expect(session.stopped()).toMatch(/three orders in a row/);
    expect(gathering.tally.orders).toBe(3);
  });
});

describe('a naive system', () => {
  it('breaks no law while one order comes after another', async () => {
    const report = await check(naive(), { orders, rounds: 0 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(endings(report, 'broken')).toEqual([]);
  });

  it('breaks one when orders come at once, told in a few of them', async () => {
    const report = await check(naive(), { orders: 100, rounds, seed: 11 });
    expect(endings(report, 'broken')).toEqual(['at-once']);
    const [failure] = report.failures;
    expect(failure?.moves.length).toBeLessThanOrEqual(4);
    expect(failure?.replayCounts).toEqual({ broken: 3, of: 3 });
  });
});

describe.each([
  [refusesEverything, ['limit', 'on-hand'], []],
  [acceptsEverything, ['limit', 'not-twice', 'one-copy', 'not-there'], []],
  [answersAtRandom, ['allowed'], []],
  [
    neverAnswers,
    [],
    ['The driver has stopped: three orders in a row had no answer. Look at what it does then.'],
  ],
])('a system that $declares.name', (system, broken, notes) => {
  it('does not pass, and is told why', async () => {
    const report = await check(system, { orders: 300, rounds: 0, seed: 1 });
    expect(report.passed).toBe(false);
    expect(endings(report, 'broken')).toEqual(expect.arrayContaining(broken));
    expect(report.notes).toEqual(expect.arrayContaining(notes));
    expect(report.failures.every(({ trace }) => trace.entries.length > 0)).toBe(true);
  });
});

describe('a system whose views lag', () => {
  const late = withLag(guideSystem, 2);

  it('is asked again until they agree, if it says that they lag', async () => {
    const shows = { withinMs: 1_000 };
    const system = { ...late, declares: { ...late.declares, shows } };
    const report = await check(system, { orders: 300, rounds: 0, seed: 1 });
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
  });

  it('is told so, if it does not', async () => {
    const report = await check(late, { orders: 300, rounds: 0, seed: 1 });
    expect(endings(report, 'broken')).toContain('shows');
  });
});

describe('a host that lends people and copies from a pool', () => {
  const lending = (runs: number): LendingSystem => {
    let left = runs;
    return {
      ...naive(),
      begin: (world) => ((left -= 1) < 0 ? Promise.reject(new EmptyPool()) : naive().begin(world)),
    };
  };

  it('that is empty ends the check: what was not seen by then is unsure', async () => {
    const report = await check(lending(10), { orders, rounds: 0, seed: 1 });
    expect(report.runs).toBe(10);
    expect(report.passed).toBe(false);
    expect(report.notes).toEqual(['The pool of unused people and copies is empty.']);
    expect(endings(report, 'holds')).toContain('limit');
    expect(endings(report, 'unsure')).toContain('renew-4');
    expect(endings(report, 'not exercised')).toEqual([]);
  });

  it('that is empty when what is known is replayed ends the check, and calls nothing mended', async () => {
    const [failure] = (await check(naive(), { orders: 1, rounds, seed: 11 })).failures;
    const known = failure === undefined ? [] : [{ story: failure, reason: 'no locks', since: '2021-04-01' }];
    const report = await check(lending(0), { known, seed: 11 });
    expect(known).toHaveLength(1);
    expect(report.notes).toEqual(['The pool of unused people and copies is empty.']);
    expect(report.passed).toBe(false);
  });

  it('that becomes empty while a story is cut keeps the story as it is', async () => {
    const found = await check(naive(), { orders: 1, rounds, seed: 11 });
    const report = await check(lending(found.runs), { orders: 1, rounds, seed: 11 });
    expect(endings(report, 'broken')).toEqual(['at-once']);
    expect(report.failures.map(({ replayCounts }) => replayCounts)).toEqual([{ broken: 0, of: 0 }]);
    expect(report.failures.map((failure) => renderFailure(failure)).join()).toContain(
      'Seen once; the pool was empty before it could be replayed.',
    );
  });
});

it('a story and its sum are told so that a name is spelt as it is, and a law that is not checked is not taken for broken', async () => {
  const keepsForNobody = falsify(guideSystem, fault('for-nobody')).system;
  const report = await check(keepsForNobody, { orders: 200, rounds: 0, seed: 1 });
  expect(renderReport(report)).toMatch(/However, [A-Z]+\d*-\d was kept for/);
  const { failures: _, ...held } = await check(naive(), { orders: 1, rounds: 0, seed: 1 });
  const told = renderReport({ ...held, failures: [] });
  expect(told).toMatch(/: \d+ of \d+ laws hold, 0 broken(, \d+ not exercised)?, \d+ not checked; in /);
});

it('an answer that is wrong alone is no race, though it came in a round', async () => {
  const late = falsify(guideSystem, fault('late')).system;
  const report = await check(late, { orders: 1, rounds: 60, seed: 1 });
  expect(endings(report, 'broken')).toContain('due');
  expect(endings(report, 'broken')).not.toContain('at-once');
});

it('the same seed finds the same story', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => check(acceptsEverything, { orders: 200, rounds: 0, seed: 7 })),
  );
  expect(one?.failures.map(({ law, moves }) => ({ law, moves }))).toEqual(
    other?.failures.map(({ law, moves }) => ({ law, moves })),
  );
});
