import { orThrow } from '@torioki/event-store';
import type { PatronRegistry } from '@torioki/patrons';
import { quickHasher } from '@torioki/patrons/contract';
import { inject, onTestFinished } from 'vitest';
import { openPostgresPatronRegistry } from '../open-postgres-patron-registry.js';
import type { PostgresPatronRegistryOptions } from '../open-postgres-patron-registry.js';
import { librarySystem } from './open-store.js';

/** A registry on the tests' server, or on another server, open for the running test. */
export const openRegistry = async (
  options: Partial<PostgresPatronRegistryOptions> & Pick<PostgresPatronRegistryOptions, 'schema'>,
): Promise<PatronRegistry> => {
  const registry = orThrow(
    await openPostgresPatronRegistry({
      connection: inject('postgresUrl'),
      librarySystem,
      hasher: quickHasher,
      ...options,
    }),
  ).registry;
  onTestFinished(() => registry.close());
  return registry;
};
