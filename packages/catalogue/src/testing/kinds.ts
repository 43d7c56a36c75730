import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { unwrapAnswer, scratchFolder } from '@torioki/event-store/contract';
import type { Catalogue } from '../catalogue.js';
import { inMemoryCatalogue } from '../in-memory.js';
import { openSqliteCatalogue } from '../sqlite/open-sqlite-catalogue.js';

/**
 * Both kinds of catalogue, each with a function that loads records into a new one. Closes all of them after
 * the tests.
 */
export const kinds = (): readonly (readonly [
  where: string,
  loaded: (records: readonly unknown[]) => Promise<Catalogue>,
])[] => {
  const folder = scratchFolder(afterAll);
  const inMemory = () => Promise.resolve(inMemoryCatalogue());
  const inSqlite = async () =>
    orThrow(await openSqliteCatalogue({ file: join(folder, `${randomUUID()}.db`) })).catalogue;
  const opened: Catalogue[] = [];
  afterAll(() => Promise.all(opened.map((catalogue) => catalogue.close())));
  const loading = (open: () => Promise<Catalogue>) => async (records: readonly unknown[]) => {
    const catalogue = await open();
    opened.push(catalogue);
    await unwrapAnswer(catalogue.load(records));
    return catalogue;
  };
  return [
    ['in memory', loading(inMemory)],
    ['in SQLite', loading(inSqlite)],
  ];
};
