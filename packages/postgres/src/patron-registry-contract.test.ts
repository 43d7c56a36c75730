import type { RegistryOptions } from '@torioki/patrons';
import { answered, patronRegistryContract } from '@torioki/patrons/contract';
import { inject } from 'vitest';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
import { scratchSchemas } from './testing/scratch-schema.js';

const schemaOf = scratchSchemas();

const open = (options: RegistryOptions) =>
  answered(
    openPostgresPatronRegistry({
      connection: inject('postgresUrl'),
      schema: schemaOf(options.librarySystem),
      ...options,
    }),
  );

patronRegistryContract('PostgreSQL', { open, reopen: open });
