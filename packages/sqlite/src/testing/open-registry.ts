import { orThrow } from '@torioki/event-store';
import type { PatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { onTestFinished } from 'vitest';
import { openSqlitePatronRegistry } from '../open-sqlite-patron-registry.js';
import { librarySystem } from './open-store.js';

export const openRegistry = async (file: string): Promise<PatronRegistry> => {
  const { registry } = orThrow(await openSqlitePatronRegistry({ file, librarySystem, hasher: quickHasher }));
  onTestFinished(() => registry.close());
  return registry;
};
