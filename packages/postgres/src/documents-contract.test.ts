import { answered } from '@torioki/event-store/contract';
import { documentsContract } from '@torioki/projection/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { openPostgresDocuments } from './open-postgres-documents.js';
import { scratchSchemas } from './testing/scratch-schema.js';

const schemaOf = scratchSchemas();

const open = (librarySystem: string) =>
  answered(
    openPostgresDocuments({
      connection: inject('postgresUrl'),
      schema: schemaOf(librarySystem),
      librarySystem,
      leaseMs: 1_000,
    }),
  );

documentsContract({ afterEach, describe, expect, fc, it }, 'Documents in PostgreSQL', { open, reopen: open });
