import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runConcurrentRounds } from '../check/concurrent-rounds.js';
import { createCheckState } from '../check/check-state.js';
import { playRuns } from '../check/play-runs.js';
import { startHttpServer } from '../testing/http-server.js';
import { slowNaive } from '../testing/slow-naive.js';
import { liftSystem, type Message } from './lift-system.js';
import { startDriver } from './start-driver.js';
import { withDrivers } from './with-drivers.js';

const built = join(import.meta.dirname, '../../dist/testing');

/** The given number of drivers of one naive system. Each answers one message at a time. */
const driving = async (count: number) => {
  const server = await startHttpServer(slowNaive());
  const driver = await withDrivers(
    () => startDriver(process.execPath, [join(built, 'one-at-a-time.worker.js'), server.url]),
    count,
  );
  onTestFinished(async () => {
    await driver.close();
    await server.close();
  });
  return driver;
};

it('sends one order at a time to one sequential driver', async () => {
  const driver = await driving(1);
  expect(createCheckState(driver, 1).bindingLaws.has('at-once')).toBe(false);
});

it('finds the race of a system that several drivers share', async () => {
  const driver = await driving(5);
  expect(driver.declares.parallel).toBe(5);
  const gathering = createCheckState(driver, 1);
  await playRuns(gathering, runConcurrentRounds, { seed: 1, isWanted: () => gathering.found.size === 0 });
  expect([...gathering.found.keys()]).toEqual(['at-once']);
});

it('restarts each driver', async () => {
  const sent: Message[] = [];
  const exchange = (message: Message) => {
    sent.push(message);
    return Promise.resolve({ from: '2021-04-03T10:00' });
  };
  const end = () => Promise.resolve();
  const noting = { ...liftSystem({ name: 'notes', restarts: true }, exchange), close: end, kill: end };
  const driver = await withDrivers(() => Promise.resolve(noting), 2);
  const running = await driver.begin(createCheckState(driver, 1).world);
  await running.restart?.();
  expect(sent.filter((message) => 'restart' in message)).toHaveLength(2);
});

it('reports drivers that do not start, or cannot join', async () => {
  await expect(withDrivers(() => startDriver('/no/such/driver'), 2)).rejects.toThrow('did not start');
  const alone = await withDrivers(() => startDriver(process.execPath, [join(built, 'naive.worker.js')]), 2);
  onTestFinished(() => alone.close());
  const { world } = createCheckState(alone, 1);
  await expect(alone.begin(world)).rejects.toThrow('Several drivers cannot share this system.');
});
