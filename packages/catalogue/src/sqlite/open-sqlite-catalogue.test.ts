import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { answered, scratchFolder } from '@torioki/event-store/contract';
import { catalogueContract } from '../contract/index.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const folder = scratchFolder(afterAll);
const catalogue = orThrow(await openSqliteCatalogue(join(folder, 'contract.db'))).catalogue;
afterAll(() => catalogue.close());

catalogueContract({ afterEach, describe, expect, fc, it }, 'A catalogue in SQLite', {
  /** The same for all tests, emptied: to start its threads takes longer than what they are asked. */
  open: async () => {
    await answered(catalogue.load([]));
    return { ...catalogue, close: () => Promise.resolve() };
  },
});
