/** Prints how fast decisions are on a server that takes 2.2 ms an append, beside the least that it needs for them. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { spawnTestServer } from '@torioki/eventstoredb-test-server';
import { bareOn, decide, storeOn } from './eventstoredb-decider.js';

const [appendMs, seconds, rounds] = [2.2, 4, 3];

const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Does something again and again; how often a second, and the milliseconds of processor time each took. */
const paced = async (work: (index: number) => Promise<void>) => {
  const [since, before] = [performance.now(), process.cpuUsage()];
  let done = 0;
  for (; performance.now() - since < 1_000 * seconds; done += 1) await work(done);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (1_000 * done) / (performance.now() - since), cpuMs: (user + system) / 1_000 / done };
};

/** Decisions a second of each of some processes that decide together. */
const together = async (connection: string, processes: number): Promise<readonly number[]> => {
  const file = fileURLToPath(new URL('eventstoredb-writer.js', import.meta.url));
  const writers = Array.from({ length: processes }, () => {
    const child = spawn(process.execPath, [file, connection, '16', String(seconds)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
  });
  for (const { lines } of writers) await lines.next();
  writers.forEach(({ child }) => child.stdin.write('go\n'));
  return Promise.all(writers.map(async ({ lines }) => Number((await lines.next()).value) / seconds));
};

const measured = async (round: number) => {
  const server = await spawnTestServer(join(folder, `log-${round}`), 0, appendMs);
  const bare = bareOn(server.connection);
  const store = await storeOn(server.connection);
  const floor = await paced(bare.append);
  const one = await paced((copy) => decide(store, copy));
  await store.close();
  await bare.dispose();
  const [alone = NaN] = await together(server.connection, 1);
  const four = await together(server.connection, 4);
  await server.kill();
  return { floor, one, alone, four };
};

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
const figures: Awaited<ReturnType<typeof measured>>[] = [];
for (let round = 0; round < rounds; round += 1) figures.push(await measured(round));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const row = (what: string, of: (figure: (typeof figures)[number]) => number) => ({
  what,
  median: median(figures.map(of)).toFixed(2),
});
console.table([
  row('bare appends, per second', ({ floor }) => floor.perSecond),
  row('decisions one at a time, per second', ({ one }) => one.perSecond),
  row('decisions / bare appends', ({ one, floor }) => one.perSecond / floor.perSecond),
  row('processor time of a bare append, ms', ({ floor }) => floor.cpuMs),
  row('processor time of a decision, ms', ({ one }) => one.cpuMs),
  row('one process, 16 in flight, per second', ({ alone }) => alone),
  row('four processes, 16 in flight each, per second together', ({ four }) => sum(four)),
  row('four / one', ({ four, alone }) => sum(four) / alone),
  row('of four, the slowest / the fastest', ({ four }) => Math.min(...four) / Math.max(...four)),
]);
rmSync(folder, { recursive: true });
