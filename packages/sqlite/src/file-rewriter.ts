import type { DriverOption } from '@torioki/event-store/adapter';
import { Worker } from 'node:worker_threads';

/** The program of the thread. It is found through its package, because a bundle of your program lacks it. */
const program = (): URL => new URL('rewrite-file.thread.js', import.meta.resolve('@torioki/sqlite'));

/**
 * A thread that rewrites a file, so that the file and its log contain only present rows. When SQLite moves
 * rows, it leaves copies behind that `secure_delete` does not overwrite. The thread starts at the first
 * rewrite, and keeps the process running only while it rewrites.
 */
export const fileRewriter = (file: string, { driver }: DriverOption) => {
  let worker: Worker | undefined;
  let settle: (isRewritten: boolean) => void = () => undefined;

  const startThread = (): Worker =>
    new Worker(program(), { workerData: { file, driver } })
      .on('message', (isRewritten: boolean) => settle(isRewritten))
      .on('error', () => undefined)
      .on('exit', () => {
        worker = undefined;
        settle(false);
      });

  return {
    /**
     * Answers false if another connection has locked the file, or if the thread cannot start. Call it again
     * only after its answer.
     */
    rewrite: async (): Promise<boolean> => {
      try {
        const thread = (worker ??= startThread());
        const isRewritten = await new Promise<boolean>((resolve) => {
          settle = resolve;
          thread.ref();
          thread.postMessage('rewrite');
        });
        thread.unref();
        return isRewritten;
      } catch {
        return false;
      }
    },
    close: async (): Promise<void> => {
      await worker?.terminate();
    },
  };
};
