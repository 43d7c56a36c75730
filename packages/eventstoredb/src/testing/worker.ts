import { conversationWith, startWorker as start } from '@torioki/event-store/contract';
import { onTestFinished } from 'vitest';

/** Runs a built worker in a process of its own. */
export const startWorker = (name: string, args: readonly (string | number)[]) => {
  const worker = start(onTestFinished, new URL(`../../dist/${name}.worker.js`, import.meta.url), args);
  return { ...worker, ...conversationWith(worker) };
};
