import { orThrow } from '@torioki/event-store';
import type { BorrowersOptions } from '@torioki/patrons';
import { borrowersContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { openPostgresBorrowers } from './open-postgres-borrowers.js';
import { registrySchema } from './registry-schema.js';
import { scratchSchemas } from './testing/scratch-schema.js';

const schemaOf = scratchSchemas(registrySchema);

const open = async (options: BorrowersOptions) =>
  orThrow(
    await openPostgresBorrowers({
      connection: inject('postgresUrl'),
      schema: await schemaOf(options.librarySystem),
      ...options,
      ...(options.clock && { serverClock: options.clock }),
    }),
  ).borrowers;

borrowersContract({ afterEach, describe, expect, fc, it }, 'PostgreSQL', { open, reopen: open });
