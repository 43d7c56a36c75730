import { documentsContract } from './contract/index.js';
import { inMemoryDocuments } from './in-memory-documents.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

documentsContract({ afterEach, describe, expect, fc, it }, 'Documents in memory', {
  open: (librarySystem) => Promise.resolve(inMemoryDocuments(librarySystem)),
});
