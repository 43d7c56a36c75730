import { borrowersContract, patronRegistryContract } from './contract/index.js';
import { inMemoryBorrowers, inMemoryPatronRegistry } from './in-memory.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const runner = { afterEach, describe, expect, fc, it };

patronRegistryContract(runner, 'in memory', {
  open: (options) => Promise.resolve(inMemoryPatronRegistry(options)),
});

borrowersContract(runner, 'in memory', { open: (options) => Promise.resolve(inMemoryBorrowers(options)) });
