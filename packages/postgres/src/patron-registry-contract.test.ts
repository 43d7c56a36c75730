import type { RegistryOptions } from '@torioki/patrons';
import { answered, patronRegistryContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
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

patronRegistryContract({ afterEach, describe, expect, fc, it }, 'PostgreSQL', { open, reopen: open });
