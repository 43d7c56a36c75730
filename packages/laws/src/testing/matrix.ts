import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../check/check.js';
import type { Report } from '../check/report.js';
import { naive } from '../naive/index.js';
import { connectOverHttp } from '../system/connect-over-http.js';
import { type Driver, startDriver } from '../system/start-driver.js';
import { withKills } from '../system/with-kills.js';
import { startHttpServer } from './http-server.js';
import type { LendingSystem } from '../system/lending-system.js';
import { openStoresIn } from './torioki/on-sqlite.js';
import { torioki } from './torioki/torioki.js';

/** The stories, and enough rounds to see a race. With this seed, the race soon has a short story. */
const budget = { orders: 1, rounds: 24, seed: 11 };

/** Torioki on SQLite, with its own files for each run. */
export const onSqlite = (folder: string): LendingSystem => {
  let runs = 0;
  return torioki('Torioki on SQLite', (clock) => openStoresIn(folder, String((runs += 1)), clock));
};

const worker = join(import.meta.dirname, '../../dist/testing/torioki/torioki.worker.js');

/** Torioki on SQLite in a process that is killed and restarted. */
export const onSqliteWithKills = (folder: string): Promise<Driver> =>
  withKills(() => startDriver(process.execPath, [worker, folder]));

/** The reports of the systems on the page, from the stories and some rounds. */
export const createReports = async (): Promise<readonly Report[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
  const server = await startHttpServer(naive());
  const killed = await onSqliteWithKills(folder);
  const plain = await startDriver('python3', [join(import.meta.dirname, '../../drivers/plain.py')]);
  try {
    const behindHttp = await connectOverHttp(server.url);
    const systems = [
      torioki('Torioki in memory'),
      onSqlite(folder),
      killed,
      naive(),
      plain,
      { ...behindHttp, declares: { ...behindHttp.declares, name: 'naive, over HTTP', parallel: 1 } },
    ];
    const reports: Report[] = [];
    for (const system of systems) reports.push(await check(system, budget));
    return reports;
  } finally {
    await Promise.all([server.close(), plain.close(), killed.close()]);
    rmSync(folder, { recursive: true });
  }
};
