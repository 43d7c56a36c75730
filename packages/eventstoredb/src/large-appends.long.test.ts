import { join } from 'node:path';
import { unwrapAnswer, chooseRuns, scratchFolder } from '@torioki/event-store/contract';
import { spawnTestServer } from '@torioki/eventstoredb-test-server';
import { verifyChain } from '@torioki/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { librarySystem, openStore } from './testing/open-store.js';
import { startWorker } from './testing/worker.js';

const seconds = chooseRuns(3, 60);
const isFull = seconds === 60;
const events = chooseRuns(100, 500);

/** The appends of some processes that append pages to one stream as fast as they can. */
const appendsOf = async (processes: number): Promise<readonly number[]> => {
  const folder = scratchFolder(onTestFinished);
  const server = await spawnTestServer(join(folder, 'log'), 0, 2);
  onTestFinished(() => server.kill());
  const writers = Array.from({ length: processes }, () =>
    startWorker('contender', [server.connection, librarySystem, seconds, events]),
  );
  for (const { readLine } of writers) expect(await readLine()).toBe('ready');
  const printed = writers.map(({ sendLine }) => sendLine('go'));
  const appends: number[] = [];
  for (const latencies of printed) appends.push((JSON.parse(await latencies) as readonly number[]).length);
  const all = appends.reduce((sum, each) => sum + each, 0);
  const history = await unwrapAnswer(verifyChain(await openStore(server)));
  expect(history.position).toBe(all * events);
  console.info(
    `${processes} processes, ${events} events an append, ${seconds} s: ${appends.join(' + ')} = ${all}`,
  );
  return appends;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

it('four processes that append large pages all get their turns', { timeout: 600_000 }, async () => {
  const four = await appendsOf(4);
  expect(Math.min(...four)).toBeGreaterThan(0);
  if (!isFull) return;
  const one = await appendsOf(1);
  expect(Math.min(...four)).toBeGreaterThanOrEqual(Math.max(...four) / 2);
  expect(sum(four)).toBeGreaterThanOrEqual(0.6 * sum(one));
});
