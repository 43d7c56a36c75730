import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRuns } from '@torioki/event-store/contract';
import { afterAll, expect, it, vi } from 'vitest';
import { check, type Options } from '../../check/check.js';
import { createCheckState } from '../../check/check-state.js';
import type { LawReport } from '../../check/report.js';
import type { LendingSystem } from '../../system/lending-system.js';
import { renderFailure } from '../../render/render-failure.js';
import { onSqliteWithKills, onSqlite } from '../matrix.js';
import { inOtherReadings, torioki } from './torioki.js';

type Held = readonly [LendingSystem, Options, without: readonly string[]];

const orders = chooseRuns(500, 100_000);
const rounds = chooseRuns(20, 2_000);
const inMemory: readonly Held[] = [
  [torioki('Torioki in memory'), { orders, rounds, years: chooseRuns(1, 20) }, ['restart']],
  [inOtherReadings, { orders, rounds: 0 }, ['restart', 'at-once']],
];

const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
const ordersOnDisk = chooseRuns(0, 10_000);
/** With reduced counts these systems would only play stories, and the page of the laws tests that. */
const killed = ordersOnDisk === 0 ? undefined : await onSqliteWithKills(folder);
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
    expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
    expect(report.passed).toBe(true);
    const isMet = ({ ending }: LawReport) => ending.is === 'holds';
    expect(report.laws.flatMap((one) => (isMet(one) ? [] : [one.law.id]))).toEqual(without);
  },
  3_600_000,
);

it('waits at its pauses before each read and each append', async () => {
  const system = torioki('Torioki in memory');
  const pause = system.pauses === undefined ? vi.fn() : vi.spyOn(system.pauses, 'pause');
  const running = await system.begin(createCheckState(system, 1).world);
  await running.end();
  expect(new Set(pause.mock.calls.flat())).toEqual(new Set(['read events', 'append events']));
});
