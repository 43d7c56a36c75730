/**
 * Builds every read model from a long history in SQLite, then all of them anew while queries are answered. Prints how
 * long that takes, how much memory, and how long a query or a new event takes: `node rebuild.js <events>`.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@torioki/event-store';
import { lendingEventCodec, type Instant, type LendingEvent } from '@torioki/lending';
import { openProjection, type Projection } from '@torioki/projection';
import { readModels, reservationsOf } from '@torioki/read-models';
import { openSqliteDocuments, openSqliteEventStore } from '@torioki/sqlite';
import { firstValueFrom, lastValueFrom } from 'rxjs';
import { borrower, lives } from './lives.js';
import { memoryPeak } from './memory-peak.js';
import { orThrow } from './or-throw.js';

const events = Number(process.argv[2] ?? 1_000_000);
const perAppend = 1_000;
const librarySystem = 'bench';
const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));
const [eventsFile, documentsFile] = [join(folder, 'events.db'), join(folder, 'views.db')];

const seconds = (since: number): number => (performance.now() - since) / 1_000;

const at = (values: readonly number[], part: number): string =>
  `${([...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN).toFixed(1)} ms`;

const stored = (event: LendingEvent) => ({
  ...lendingEventCodec.encode(event),
  id: randomUUID(),
  metadata: {},
});

const fill = async (store: EventStore): Promise<void> => {
  let page: ReturnType<typeof stored>[] = [];
  let left = events;
  for (const event of lives()) {
    page.push(stored(event));
    left -= 1;
    if (page.length < perAppend && left > 0) continue;
    orThrow(await store.append(page));
    page = [];
    if (left === 0) return;
  }
};

/** Asks for somebody's reservations again and again until it is told to stop: milliseconds each. */
const asking = (projection: Projection) => {
  const taken: number[] = [];
  let stopped = false;
  const ask = async () => {
    for (let n = 0; !stopped; n += 1) {
      const since = performance.now();
      await firstValueFrom(
        projection.live(reservationsOf([borrower(n * 31)], '2021-06-01T00:00:00.000Z' as Instant)),
      );
      taken.push(performance.now() - since);
      await pause(20);
    }
  };
  const asked = ask();
  return async () => {
    stopped = true;
    await asked;
    return taken;
  };
};

/** From the append of an event until every view holds it: milliseconds each. */
const arriving = async (store: EventStore, projection: Projection): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (const event of lives()) {
    if (event.type !== 'CopyAdded') continue;
    const since = performance.now();
    const [added] = orThrow(await store.append([stored(event)]));
    orThrow(await projection.reached(added?.position ?? 0));
    taken.push(performance.now() - since);
    if (taken.length === 200) break;
  }
  return taken;
};

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
const store = orThrow(await openSqliteEventStore({ file: eventsFile, librarySystem }));
const filling = performance.now();
await fill(store);
console.log(`${events} events recorded in ${seconds(filling).toFixed(0)} s`);

const documents = orThrow(await openSqliteDocuments({ file: documentsFile, librarySystem }));
const peak = memoryPeak();
const building = performance.now();
const projection = orThrow(
  await openProjection({ store, codec: lendingEventCodec, models: readModels, documents }),
);
orThrow(await projection.reached(events, 3_600_000));
const built = seconds(building);

const stop = asking(projection);
const rebuilding = performance.now();
await Promise.all(readModels.map(({ name }) => lastValueFrom(projection.rebuild(name))));
const rebuilt = seconds(rebuilding);
const asked = await stop();
const arrived = await arriving(store, projection);
const { heapMb, rssMb } = peak();

console.table({
  'built for the first time': `${built.toFixed(0)} s, ${Math.round(events / built)} events/s`,
  'built anew, beside what serves': `${rebuilt.toFixed(0)} s, ${Math.round(events / rebuilt)} events/s`,
  'a query meanwhile, median and 99th percentile': `${at(asked, 0.5)}, ${at(asked, 0.99)} (${asked.length})`,
  'from an append until every view holds it': `${at(arrived, 0.5)}, ${at(arrived, 0.99)} (${arrived.length})`,
  'heap at most': `${heapMb} MB`,
  'memory of the process at most': `${rssMb} MB`,
  'size of the history and of the documents': [eventsFile, documentsFile]
    .map((file) => `${Math.round(statSync(file).size / 1_000_000)} MB`)
    .join(', '),
});
projection.close();
await documents.close();
await store.close();
rmSync(folder, { recursive: true });
