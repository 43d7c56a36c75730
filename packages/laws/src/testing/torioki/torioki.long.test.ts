import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '@torioki/event-store/contract';
import { afterAll, expect, it, vi } from 'vitest';
import { check, type Options } from '../../check/check.js';
import { gatheringOf } from '../../check/gathering.js';
import type { LawReport } from '../../check/report.js';
import type { LendingSystem } from '../../system/lending-system.js';
import { toldFailure } from '../../told/told-failure.js';
import { killedOnSqlite, onSqlite } from '../matrix.js';
import { inOtherReadings, torioki } from './torioki.js';

type Held = readonly [LendingSystem, Options, without: readonly string[]];

const orders = runs(500, 100_000);
const rounds = runs(20, 2_000);
const inMemory: readonly Held[] = [
  [torioki('Torioki in memory'), { orders, rounds, years: runs(1, 20) }, ['restart']],
  [inOtherReadings, { orders, rounds: 0 }, ['restart', 'at-once']],
];

const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
const ordersOnDisk = runs(0, 10_000);
/** With reduced counts they would only play the stories, and the test of the page of the laws does that. */
const killed = ordersOnDisk === 0 ? undefined : await killedOnSqlite(folder);
const onDisk: readonly Held[] =
  killed === undefined
    ? []
    : [
        [onSqlite(folder), { orders: ordersOnDisk, rounds: rounds / 10 }, ['restart']],
        [killed, { orders: ordersOnDisk, rounds: 0, years: 2 }, ['at-once']],
      ];
afterAll(async () => {
  await killed?.close();
  rmSync(folder, { recursive: true });
});

it.each([...inMemory, ...onDisk])(
  '$declares.name keeps every law that binds it',
  async (system, budget, without) => {
    const report = await check(system, budget);
    expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
    expect(report.passed).toBe(true);
    const isMet = ({ ending }: LawReport) => ending.is === 'holds';
    expect(report.laws.flatMap((one) => (isMet(one) ? [] : [one.law.id]))).toEqual(without);
  },
  3_600_000,
);

it('waits at its seams before it reads and before it appends', async () => {
  const system = torioki('Torioki in memory');
  const pause = system.seams === undefined ? vi.fn() : vi.spyOn(system.seams, 'pause');
  const running = await system.begin(gatheringOf(system, 1).world);
  await running.end();
  expect(new Set(pause.mock.calls.flat())).toEqual(new Set(['read events', 'append events']));
});
