import { answered, headOf, type Worker, startWorker as start } from '@torioki/event-store/contract';
import type { Documents } from '@torioki/projection';
import { expect, onTestFinished } from 'vitest';
import { readModels } from '../read-models.js';
import type { Kept } from './kept.js';
import type { Place } from './place.js';

const program = new URL('../../dist/project.worker.js', import.meta.url);

/** Runs the built `project.worker` in a process of its own. */
export const startWorker = (place: Place, leaseMs: number, mode: string): Worker =>
  start(onTestFinished, program, [JSON.stringify(place), leaseMs, mode]);

const leaseMs = 1_000;

/** A process that takes nothing over never comes to its end: a busy machine may need long to start one and to fold. */
const patience = { timeout: 60_000 };

/** A process that keeps up read models, and what it has printed so far. */
export interface Projector extends Pick<Worker, 'child'> {
  readonly lines: readonly string[];
}

/** What a process has printed so far. */
const heard = ({ lines }: Worker) => {
  const all: string[] = [];
  void (async () => {
    for await (const line of lines) all.push(line);
  })();
  return all;
};

export const commitsOf = ({ lines }: Projector): number =>
  lines.filter((line) => line.startsWith('committed ')).length;

const isUpTo = async (documents: Documents, position: number): Promise<boolean> => {
  const generations = await answered(documents.generations());
  return (
    generations.length === readModels.length &&
    generations.every(({ is, checkpoint }) => is === 'serving' && checkpoint.position === position)
  );
};

/** Waits until a process has printed a line. */
export const hears = ({ lines }: Projector, line: string) =>
  expect.poll(() => lines, patience).toContain(line);

/** Processes that keep up read models, the documents of these, and whether they hold the whole history. */
export const projectors = async ({ place, openDocuments, store }: Kept) => {
  const start = (mode = ''): Projector => {
    const worker = startWorker(place, leaseMs, mode);
    return { child: worker.child, lines: heard(worker) };
  };
  const documents = await openDocuments();
  const upToDate = async () => {
    const head = await headOf(store);
    await expect.poll(() => isUpTo(documents, head), patience).toBe(true);
  };
  return { start, documents, upToDate };
};
