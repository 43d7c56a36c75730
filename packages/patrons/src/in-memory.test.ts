import { patronRegistryContract } from './contract/index.js';
import { inMemoryPatronRegistry } from './in-memory.js';

patronRegistryContract('in memory', { open: (options) => Promise.resolve(inMemoryPatronRegistry(options)) });
