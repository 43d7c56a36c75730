import { answered, type Worker } from '@torioki/event-store/contract';
import type { Documents } from '@torioki/projection';
import { describe, expect, it } from 'vitest';
import { readModels } from './read-models.js';
import { journeys } from './testing/journeys.js';
import { keptAt, unfolded, type Kept } from './testing/kept.js';
import { newPlaces } from './testing/new-places.js';
import { startWorker } from './testing/worker.js';

const leaseMs = 1_000;
/** What a busy machine may add to a lease before another process has worked. */
const graceMs = 9_000;

/** What a process has printed so far. */
const heard = ({ lines }: Worker) => {
  const all: string[] = [];
  void (async () => {
    for await (const line of lines) all.push(line);
  })();
  return all;
};

const commitsOf = (lines: readonly string[]): number =>
  lines.filter((line) => line.startsWith('committed ')).length;

const isUpTo = async (documents: Documents, position: number): Promise<boolean> => {
  const generations = await answered(documents.generations());
  return (
    generations.length === readModels.length &&
    generations.every(({ is, checkpoint }) => is === 'serving' && checkpoint === position)
  );
};

const started = (worker: Worker) => ({ worker, lines: heard(worker) });
type Started = ReturnType<typeof started>;

const hears = ({ lines }: Started, line: string) =>
  expect.poll(() => lines, { timeout: 30_000 }).toContain(line);

const begin = async ({ place, openDocuments, store }: Kept) => {
  const start = (mode = '') => started(startWorker(place, leaseMs, mode));
  const documents = await openDocuments();
  const upToDate = async (within = 60_000) => {
    const head = await answered(store.head());
    await expect.poll(() => isUpTo(documents, head), { timeout: within }).toBe(true);
  };
  return { start, documents, upToDate };
};

const kinds = Object.entries(newPlaces);

describe.each(kinds)('two processes that keep read models on one %s', { timeout: 180_000 }, (_, newPlace) => {
  it('share the work, and come to the fold', async () => {
    const kept = await keptAt(await newPlace());
    const history = journeys(500);
    const { start, documents, upToDate } = await begin(kept);
    await Promise.all([start(), start()].map((one) => hears(one, 'ready')));
    for (let from = 0; from < history.length; from += 97) {
      await kept.record(history.slice(from, from + 97));
      if (from % 970 === 0) await upToDate();
    }
    await upToDate();
    expect(await unfolded(documents, history)).toEqual([]);
  });

  it('take over from each other when one is killed', async () => {
    const kept = await keptAt(await newPlace());
    const history = journeys(500);
    const half = history.length >> 1;
    await kept.record(history.slice(0, half));
    const { start, documents, upToDate } = await begin(kept);
    const [first, second] = [start(), start()];
    await Promise.all([first, second].map((one) => hears(one, 'ready')));
    await upToDate();
    const [dying, other] =
      commitsOf(first.lines) > commitsOf(second.lines) ? [first, second] : [second, first];
    await kept.record(history.slice(half, half + 100));
    dying.worker.child.kill('SIGKILL');
    await kept.record(history.slice(half + 100));
    await upToDate(leaseMs + graceMs);
    expect(commitsOf(other.lines)).toBeGreaterThan(0);
    expect(await unfolded(documents, history)).toEqual([]);
  });

  it('take over from one that stands still, whose commit is refused when it wakes up', async () => {
    const kept = await keptAt(await newPlace());
    const history = journeys(500);
    await kept.record(history.slice(0, -10));
    const { start, documents, upToDate } = await begin(kept);
    const sleeper = start('asleep');
    await hears(sleeper, 'asleep');
    const awake = start();
    await upToDate(leaseMs + graceMs);
    expect(commitsOf(awake.lines)).toBeGreaterThan(0);
    sleeper.worker.child.kill('SIGCONT');
    await hears(sleeper, 'overtaken');
    expect(commitsOf(sleeper.lines)).toBe(1);
    expect(await unfolded(documents, history)).toEqual([]);
    await kept.record(history.slice(-10));
    await upToDate();
    expect(await unfolded(documents, history)).toEqual([]);
  });
});
