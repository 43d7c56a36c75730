import { randomBytes, randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';
import { scryptHasher } from '../passwords/scrypt-hasher.js';
import type { ContractOptions } from './contract-options.js';

/** Where a test's registry comes from: empty, of a library system of its own, closed when the test ends. */
export type Opened = (options?: Partial<RegistryOptions>) => Promise<PatronRegistry>;

/** Hashes at next to no cost. */
export const quickHasher = scryptHasher({ ln: 1 });

/** Opens registries for the running test with one of the adapter's ways to open. */
export const opened = ({ afterEach }: TestRunner, open: ContractOptions['open']): Opened => {
  const registries: PatronRegistry[] = [];
  afterEach(async () => {
    await Promise.all(registries.splice(0).map((registry) => registry.close()));
  });
  return async (options = {}) => {
    const registry = await open({
      librarySystem: `library-${randomUUID()}`,
      clock: () => new Date(),
      random: randomBytes,
      hasher: quickHasher,
      ...options,
    });
    registries.push(registry);
    return registry;
  };
};
