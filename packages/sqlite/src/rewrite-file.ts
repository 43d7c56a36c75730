import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** The built program of the thread. The path is right from `dist` and from the sources. */
const program = new URL('../dist/rewrite-file.worker.js', import.meta.url);

/**
 * Rewrites a file in a thread, and empties its log, so that both contain only present rows. When SQLite moves
 * rows, it leaves copies behind that `secure_delete` does not overwrite. Answers false if another connection
 * has locked the file.
 */
export const rewriteFile = (file: string): Promise<boolean> => {
  const worker = new Worker(program, { workerData: file });
  return once(worker, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
};
