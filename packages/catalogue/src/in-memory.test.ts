import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { catalogueContract } from './contract/index.js';
import { inMemoryCatalogue } from './in-memory.js';

catalogueContract({ afterEach, describe, expect, fc, it }, 'A catalogue in memory', {
  open: () => Promise.resolve(inMemoryCatalogue()),
});
