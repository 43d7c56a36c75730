import { orThrow } from '@torioki/event-store';
import type { RegistryOptions } from '@torioki/patrons';
import { patronRegistryContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
import { registrySchema } from './registry-schema.js';
import { scratchSchemas } from './testing/scratch-schema.js';

const schemaOf = scratchSchemas(registrySchema);

const open = async (options: RegistryOptions) =>
  orThrow(
    await openPostgresPatronRegistry({
      connection: inject('postgresUrl'),
      schema: await schemaOf(options.librarySystem),
      ...options,
      ...(options.clock && { serverClock: options.clock }),
    }),
  ).registry;

patronRegistryContract({ afterEach, describe, expect, fc, it }, 'PostgreSQL', { open, reopen: open });
