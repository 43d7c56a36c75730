import { startWorker as start, type Worker } from '@torioki/event-store/contract';
import { onTestFinished } from 'vitest';
import type { Place } from './place.js';

const program = new URL('../../dist/project.worker.js', import.meta.url);

/** Runs the built `project.worker` in a process of its own. */
export const startWorker = (place: Place, leaseMs: number, mode: string): Worker =>
  start(onTestFinished, program, [JSON.stringify(place), leaseMs, mode]);
