import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { EventStore } from '../store.js';
import type { ContractOptions, Opening } from './contract-options.js';

/** Where a test's store comes from: empty, of a library system of its own, closed when the test ends. */
export type Opened = (opening?: Partial<Opening>) => Promise<EventStore>;

/** Opens stores for the running test with one of the adapter's ways to open. */
export const opened =
  (open: ContractOptions['open']): Opened =>
  async ({ librarySystem = `library-${randomUUID()}`, clock = () => new Date() } = {}) => {
    const store = await open({ librarySystem, clock });
    onTestFinished(() => store.close());
    return store;
  };
