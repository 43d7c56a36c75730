import { describe } from 'vitest';
import { appending } from './appending.js';
import type { ContractOptions } from './contract-options.js';
import { opened } from './opened.js';

/**
 * The promises of an event store as vitest tests, for every adapter the same. Each test opens a store of its own; none
 * assumes that the store is in the process or that subscriptions deliver at once.
 */
export const eventStoreContract = (name: string, { open }: ContractOptions): void => {
  describe(`${name} keeps the contract of an event store`, () => {
    appending(opened(open));
  });
};
