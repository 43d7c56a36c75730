import {
  unwrapAnswer,
  findHeadPosition,
  type Worker,
  startWorker as start,
} from '@torioki/event-store/contract';
import type { Documents } from '@torioki/projection';
import { expect, onTestFinished } from 'vitest';
import { readModels } from '../read-models.js';
import type { SharedHistory } from './shared-history.js';
import type { Place } from './place.js';

const program = new URL('../../dist/project.worker.js', import.meta.url);

/** Runs the built `project.worker` in its own process. */
export const startWorker = (place: Place, leaseMs: number, mode: string): Worker =>
  start(onTestFinished, program, [JSON.stringify(place), leaseMs, mode]);

const leaseMs = 1_000;

/** The longest time, in milliseconds, that a busy machine needs to start a process and to fold the events. */
const patience = { timeout: 60_000 };

/** A process that keeps read models up to date, and its output so far. */
export interface Projector extends Pick<Worker, 'child'> {
  readonly lines: readonly string[];
}

/** The lines that a process has printed so far. */
const readReports = ({ lines }: Worker) => {
  const all: string[] = [];
  void (async () => {
    for await (const line of lines) all.push(line);
  })();
  return all;
};

export const commitsOf = ({ lines }: Projector): number =>
  lines.filter((line) => line.startsWith('committed ')).length;

const isUpTo = async (documents: Documents, position: number): Promise<boolean> => {
  const generations = await unwrapAnswer(documents.generations());
  return (
    generations.length === readModels.length &&
    generations.every(({ is, checkpoint }) => is === 'serving' && checkpoint.position === position)
  );
};

/** Waits until a process has printed a line. */
export const waitForLine = ({ lines }: Projector, line: string) =>
  expect.poll(() => lines, patience).toContain(line);

/** Starts processes that keep read models up to date. Checks that the documents include the whole history. */
export const projectors = async ({ place, openDocuments, store }: SharedHistory) => {
  const start = (mode = ''): Projector => {
    const worker = startWorker(place, leaseMs, mode);
    return { child: worker.child, lines: readReports(worker) };
  };
  const documents = await openDocuments();
  const upToDate = async () => {
    const head = await findHeadPosition(store);
    await expect.poll(() => isUpTo(documents, head), patience).toBe(true);
  };
  return { start, documents, upToDate };
};
