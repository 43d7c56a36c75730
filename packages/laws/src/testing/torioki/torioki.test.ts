import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '@torioki/event-store/contract';
import { afterAll, expect, it } from 'vitest';
import { check } from '../../check/check.js';
import { toldFailure } from '../../told/told-failure.js';
import { killedOnSqlite, onSqlite } from '../matrix.js';
import { inOtherReadings, torioki } from './torioki.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
const killed = await killedOnSqlite(folder);
afterAll(async () => {
  await killed.close();
  rmSync(folder, { recursive: true });
});

const orders = runs(2_000, 100_000);
const rounds = runs(40, 2_000);

it.each([
  [torioki('Torioki in memory'), { orders, rounds, years: runs(1, 20) }, ['restart']],
  [inOtherReadings, { orders, rounds: 0 }, ['restart', 'at-once']],
  [onSqlite(folder), { orders: orders / 10, rounds: rounds / 10 }, ['restart']],
  [killed, { orders: orders / 10, rounds: 0, years: runs(0, 2) }, ['at-once']],
])(
  '$declares.name keeps every law that binds it',
  async (system, budget, without) => {
    const report = await check(system, budget);
    expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.laws.flatMap(({ law, ending }) => (ending.is === 'holds' ? [] : [law.id]))).toEqual(
      without,
    );
  },
  3_600_000,
);
