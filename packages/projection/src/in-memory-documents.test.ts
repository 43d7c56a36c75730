import { documentsContract } from './contract/index.js';
import { inMemoryDocuments } from './in-memory-documents.js';

documentsContract('Documents in memory', {
  open: (librarySystem) => Promise.resolve(inMemoryDocuments(librarySystem)),
});
