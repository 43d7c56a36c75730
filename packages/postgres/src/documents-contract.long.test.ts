import { orThrow } from '@torioki/event-store';
import { documentsContract } from '@torioki/projection/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { documentsSchema } from './documents-schema.js';
import { openPostgresDocuments } from './open-postgres-documents.js';
import { scratchSchemas } from './testing/scratch-schema.js';

const schemaOf = scratchSchemas(documentsSchema);

const open = async (librarySystem: string) =>
  orThrow(
    await openPostgresDocuments({
      connection: inject('postgresUrl'),
      schema: await schemaOf(librarySystem),
      librarySystem,
      leaseMs: 1_000,
    }),
  ).documents;

documentsContract({ afterEach, describe, expect, fc, it }, 'Documents in PostgreSQL', { open, reopen: open });
