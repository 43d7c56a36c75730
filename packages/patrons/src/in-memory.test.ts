import { patronRegistryContract } from './contract/index.js';
import { inMemoryPatronRegistry } from './in-memory.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

patronRegistryContract({ afterEach, describe, expect, fc, it }, 'in memory', {
  open: (options) => Promise.resolve(inMemoryPatronRegistry(options)),
});
