import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DriverOption } from './driver-option.js';

/** The program of the thread. It is found through its package, because a bundle of your program lacks it. */
const program = (): URL => new URL('rewrite-file.thread.js', import.meta.resolve('@torioki/sqlite'));

/**
 * Rewrites a file in a thread, and empties its log, so that both contain only present rows. When SQLite moves
 * rows, it leaves copies behind that `secure_delete` does not overwrite. Answers false if another connection
 * has locked the file.
 */
export const rewriteFile = async (file: string, { driver }: DriverOption): Promise<boolean> => {
  const worker = new Worker(program(), { workerData: { file, driver } });
  return once(worker, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
};
