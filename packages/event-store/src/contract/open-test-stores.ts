import { randomUUID } from 'node:crypto';
import type { EventStore } from '../store.js';
import type { ContractOptions, Opening } from './contract-options.js';
import type { TestRunner } from './test-runner.js';

/** Opens a test's store: empty, with its own library system, closed when the test ends. */
export type OpenStore = (opening?: Partial<Opening>) => Promise<EventStore>;

export const openTestStores = ({ afterEach }: TestRunner, open: ContractOptions['open']): OpenStore => {
  const stores: EventStore[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  return async ({ librarySystem = `library-${randomUUID()}`, clock = () => new Date() } = {}) => {
    const store = await open({ librarySystem, clock });
    stores.push(store);
    return store;
  };
};
