import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '@torioki/sqlite';
import { check } from '../check/check.js';
import type { Report } from '../check/report.js';
import { naive } from '../naive/index.js';
import { overHttp } from '../system/over-http.js';
import { overLines } from '../system/over-lines.js';
import { served } from './http-server.js';
import { torioki } from './torioki/torioki.js';

/** Stories, and rounds enough to see a race. */
const budget = { orders: 1, rounds: 40, seed: 1 };

/** Torioki on SQLite: a file of its own for each run. */
export const onSqlite = (folder: string) => {
  let files = 0;
  return torioki('Torioki on SQLite', async (clock) => {
    files += 1;
    const file = join(folder, `${files}.db`);
    const store = await openSqliteEventStore({ file, librarySystem: 'laws', clock });
    if (store._tag === 'Left') throw new Error(store.left.message);
    return store.right;
  });
};

/** Each system of the page, held to the laws by the stories. */
export const matrix = async (): Promise<readonly Report[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-laws-'));
  const server = await served(naive());
  const plain = await overLines('python3', [join(import.meta.dirname, '../../drivers/plain.py')]);
  try {
    const behindHttp = await overHttp(server.url);
    const systems = [
      torioki('Torioki in memory'),
      onSqlite(folder),
      naive(),
      plain,
      { ...behindHttp, declares: { ...behindHttp.declares, name: 'naive, over HTTP', parallel: 1 } },
    ];
    const reports: Report[] = [];
    for (const system of systems) reports.push(await check(system, budget));
    return reports;
  } finally {
    await Promise.all([server.close(), plain.close()]);
    rmSync(folder, { recursive: true });
  }
};
