import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '@torioki/event-store/contract';
import { afterAll, expect, it } from 'vitest';
import { check } from '../../check/check.js';
import { toldFailure } from '../../told/told-failure.js';
import { onSqlite } from '../matrix.js';
import { torioki } from './torioki.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
afterAll(() => rmSync(folder, { recursive: true }));

const orders = runs(1_000, 100_000);
const rounds = runs(40, 2_000);

it.each([
  ['in memory', torioki('Torioki in memory'), orders, rounds],
  ['on SQLite', onSqlite(folder), orders / 10, rounds / 10],
])(
  'Torioki %s keeps every law that binds it',
  async (_, system, some, few) => {
    const report = await check(system, { orders: some, rounds: few });
    expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.laws.filter(({ ending }) => ending.is !== 'holds')).toEqual([]);
  },
  3_600_000,
);
