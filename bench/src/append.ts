/** Prints how fast decisions and replay are beside the least that SQLite needs for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareStore } from './bare-store.js';
import { measuredStore } from './measured-store.js';
import { nextCopy } from './some-event.js';

const history = 20_000;
const decisions = 6_400;
const rounds = 5;

const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));
const bare = bareStore(join(folder, 'bare.db'));
const store = await measuredStore(join(folder, 'store.db'));
bare.fill(history);
await store.fill(history);

const storeDecisions = (inFlight: number) => {
  const copy = nextCopy();
  const decide = async (share: number) => {
    for (let decision = 0; decision < share; decision += 1) await store.decide(copy());
  };
  return async (): Promise<number> => {
    await Promise.all(Array.from({ length: inFlight }, () => decide(decisions / inFlight)));
    return decisions;
  };
};

const bareDecisions = () => {
  const copy = nextCopy();
  return (): number => {
    for (let decision = 0; decision < decisions; decision += 1) bare.decide(copy());
    return decisions;
  };
};

const perSecond = async (work: () => number | Promise<number>): Promise<number> => {
  const start = performance.now();
  const done = await work();
  return (done * 1_000) / (performance.now() - start);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Measures both by turns, since a machine is not equally fast all the time. */
const compared = async (
  what: string,
  floor: () => number | Promise<number>,
  measured: () => number | Promise<number>,
) => {
  const figures: { readonly floor: number; readonly measured: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    figures.push({ floor: await perSecond(floor), measured: await perSecond(measured) });
  return {
    what,
    'floor, per second': Math.round(median(figures.map(({ floor }) => floor))),
    'store, per second': Math.round(median(figures.map(({ measured }) => measured))),
    ratio: median(figures.map(({ floor, measured }) => measured / floor)).toFixed(2),
  };
};

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
console.table([
  await compared('one decision at a time', bareDecisions(), storeDecisions(1)),
  await compared('64 decisions in flight', bareDecisions(), storeDecisions(64)),
  await compared('replay', bare.replay, store.replay),
]);
bare.close();
await store.close();
rmSync(folder, { recursive: true });
