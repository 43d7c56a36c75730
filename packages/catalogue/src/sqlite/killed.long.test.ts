import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unwrapAnswer, chooseRuns, scratchFolder, startWorker } from '@torioki/event-store/contract';
import { expect, it, onTestFinished } from 'vitest';
import { searchPage } from '../contract/open-catalogue.js';
import { someRecords } from '../contract/some-records.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const titles = 500;

const all = { mode: 'free-word', words: '本' } as const;

const loading = (file: string) => {
  const worker = startWorker(
    onTestFinished,
    new URL('../../dist/sqlite/loading.worker.js', import.meta.url),
    [file, titles],
  );
  return { ...worker, printed: worker.lines[Symbol.asyncIterator]() };
};

/** The time of an uninterrupted load on this machine, in milliseconds. */
const takenBy = async (file: string): Promise<number> => {
  const { printed } = loading(file);
  expect((await printed.next()).value).toBe('begun');
  const since = performance.now();
  expect((await printed.next()).value).toBe('loaded');
  return performance.now() - since;
};

it('after a kill at any moment of a load, either the former or the new catalogue is complete', async () => {
  const folder = scratchFolder(onTestFinished);
  const whole = await takenBy(join(folder, 'other.db'));
  const file = join(folder, 'catalogue.db');
  const rounds = chooseRuns(3, 100);
  const totals = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const before = orThrow(await openSqliteCatalogue({ file })).catalogue;
    await unwrapAnswer(before.load(someRecords));
    const former = (await searchPage(before, all)).total;

    const { child, ended, printed } = loading(file);
    await printed.next();
    await pause((whole * round) / rounds);
    child.kill('SIGKILL');
    await ended;

    const { total } = await searchPage(before, all);
    totals.add(total);
    expect([former, titles]).toContain(total);
    await before.close();
    const after = orThrow(await openSqliteCatalogue({ file })).catalogue;
    expect((await searchPage(after, all)).total).toBe(total);
    await after.close();
  }
  expect([...totals]).not.toEqual([titles]);
}, 600_000);
