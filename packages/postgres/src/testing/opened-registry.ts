import type { PatronRegistry } from '@torioki/patrons';
import { answered, quickHasher } from '@torioki/patrons/contract';
import { inject, onTestFinished } from 'vitest';
import {
  openPostgresPatronRegistry,
  type PostgresPatronRegistryOptions,
} from '../open-postgres-patron-registry.js';
import { librarySystem } from './opened.js';

/** A registry on the tests' server, or on another, open for the running test. */
export const openedRegistry = async (
  options: Partial<PostgresPatronRegistryOptions> & Pick<PostgresPatronRegistryOptions, 'schema'>,
): Promise<PatronRegistry> => {
  const registry = await answered(
    openPostgresPatronRegistry({
      connection: inject('postgresUrl'),
      librarySystem,
      hasher: quickHasher,
      ...options,
    }),
  );
  onTestFinished(() => registry.close());
  return registry;
};
