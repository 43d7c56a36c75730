import { join } from 'node:path';
import { unwrapAnswer, chooseRuns, scratchFolder } from '@torioki/event-store/contract';
import { spawnTestServer, startProxy } from '@torioki/eventstoredb-test-server';
import { verifyChain } from '@torioki/event-store';
import { expect, it, onTestFinished } from 'vitest';
import { librarySystem, openStore } from './testing/open-store.js';
import { startWorker } from './testing/worker.js';

const seconds = chooseRuns(3, 60);

/** The quantile by nearest rank. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** A proxy delays one of eight processes by 8 ms each way. All append as fast as they can. */
it('a writer far from the server gets its turn like the near ones', { timeout: 300_000 }, async () => {
  const folder = scratchFolder(onTestFinished);
  const server = await spawnTestServer(join(folder, 'log'));
  onTestFinished(() => server.kill());
  const far = await startProxy(server.port, 8);
  onTestFinished(() => far.stop());
  const connections = Array.from(
    { length: 8 },
    (_, index) => `esdb://127.0.0.1:${index === 0 ? far.port : server.port}?tls=false`,
  );
  const writers = connections.map((connection) =>
    startWorker('contender', [connection, librarySystem, seconds]),
  );
  for (const { readLine } of writers) expect(await readLine()).toBe('ready');
  const printed = writers.map(({ sendLine }) => sendLine('go'));
  const latencies: (readonly number[])[] = [];
  for (const latenciesOfOne of printed)
    latencies.push((JSON.parse(await latenciesOfOne) as number[]).toSorted((one, other) => one - other));
  latencies.forEach((sorted, index) =>
    console.info(
      `${index === 0 ? '8 ms away' : 'near'}: ${sorted.length} appends, ` +
        `median ${ms(quantile(sorted, 0.5))}, p99 ${ms(quantile(sorted, 0.99))}, most ${ms(sorted.at(-1) ?? NaN)}`,
    ),
  );
  const p99s = latencies.map((sorted) => quantile(sorted, 0.99)).toSorted((one, other) => one - other);
  const [slowest, median] = [p99s.at(-1) ?? Infinity, quantile(p99s, 0.5)];
  console.info(`p99 of the slowest process ${ms(slowest)}, of the median process ${ms(median)}`);
  expect(slowest).toBeLessThanOrEqual(10 * median);
  const [farAppends = 0, ...nearAppends] = latencies.map(({ length }) => length);
  expect(farAppends).toBeGreaterThan(Math.min(...nearAppends) / 10);
  const history = await unwrapAnswer(verifyChain(await openStore(server)));
  expect(history.position).toBe(latencies.flat().length);
});
