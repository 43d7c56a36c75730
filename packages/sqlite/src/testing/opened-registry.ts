import type { PatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { onTestFinished } from 'vitest';
import { openSqlitePatronRegistry } from '../open-sqlite-patron-registry.js';
import { librarySystem } from './opened.js';

/** The registry in a file, open for the running test. */
export const openedRegistry = async (file: string): Promise<PatronRegistry> => {
  const registry = await openSqlitePatronRegistry({ file, librarySystem, hasher: quickHasher });
  if (E.isLeft(registry)) throw registry.left;
  onTestFinished(() => registry.right.close());
  return registry.right;
};
