import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { unwrapAnswer, scratchFolder } from '@torioki/event-store/contract';
import { catalogueContract } from '../contract/index.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const folder = scratchFolder(afterAll);
const catalogue = orThrow(await openSqliteCatalogue({ file: join(folder, 'contract.db') })).catalogue;
afterAll(() => catalogue.close());

catalogueContract({ afterEach, describe, expect, fc, it }, 'A catalogue in SQLite', {
  /**
   * Empties one catalogue for each test, instead of a new one: starting the threads takes longer than the
   * tests.
   */
  open: async () => {
    await unwrapAnswer(catalogue.load([]));
    return { ...catalogue, close: () => Promise.resolve() };
  },
});
