import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import { documentsContract } from '@torioki/projection/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { openSqliteDocuments } from './open-sqlite-documents.js';

const folder = scratchFolder(afterAll);

const open = async (librarySystem: string) =>
  orThrow(
    await openSqliteDocuments({ file: join(folder, `${librarySystem}.db`), librarySystem, leaseMs: 1_000 }),
  ).documents;

documentsContract({ afterEach, describe, expect, fc, it }, 'Documents in SQLite', { open, reopen: open });
