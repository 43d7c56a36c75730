import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runAtOnce } from '../check/at-once.js';
import { gatheringOf } from '../check/gathering.js';
import { playRuns } from '../check/playing-runs.js';
import { served } from '../testing/http-server.js';
import { slowNaive } from '../testing/slow-naive.js';
import { lifted, type Message } from './lifted.js';
import { overLines } from './over-lines.js';
import { withDrivers } from './with-drivers.js';

const built = join(import.meta.dirname, '../../dist/testing');

/** The given number of drivers of one naive system. Each answers one message at a time. */
const driving = async (count: number) => {
  const server = await served(slowNaive());
  const driver = await withDrivers(
    () => overLines(process.execPath, [join(built, 'one-at-a-time.worker.js'), server.url]),
    count,
  );
  onTestFinished(async () => {
    await driver.close();
    await server.close();
  });
  return driver;
};

it('one driver that answers one at a time is not asked for several', async () => {
  const driver = await driving(1);
  expect(gatheringOf(driver, 1).bound.has('at-once')).toBe(false);
});

it('several of them, which share a system, work on several, and show its race', async () => {
  const driver = await driving(5);
  expect(driver.declares.parallel).toBe(5);
  const gathering = gatheringOf(driver, 1);
  await playRuns(gathering, runAtOnce, { seed: 1, isWanted: () => gathering.found.size === 0 });
  expect([...gathering.found.keys()]).toEqual(['at-once']);
});

it('each of them is told to restart', async () => {
  const sent: Message[] = [];
  const exchange = (message: Message) => {
    sent.push(message);
    return Promise.resolve({ from: '2021-04-03T10:00' });
  };
  const end = () => Promise.resolve();
  const noting = { ...lifted({ name: 'notes', restarts: true }, exchange), close: end, kill: end };
  const driver = await withDrivers(() => Promise.resolve(noting), 2);
  const running = await driver.begin(gatheringOf(driver, 1).world);
  await running.restart?.();
  expect(sent.filter((message) => 'restart' in message)).toHaveLength(2);
});

it('drivers that do not start, or cannot join, are told', async () => {
  await expect(withDrivers(() => overLines('/no/such/driver'), 2)).rejects.toThrow('does not start');
  const alone = await withDrivers(() => overLines(process.execPath, [join(built, 'naive.worker.js')]), 2);
  onTestFinished(() => alone.close());
  const { world } = gatheringOf(alone, 1);
  await expect(alone.begin(world)).rejects.toThrow('begins in one driver alone');
});
