import { randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Documents } from '../documents.js';

/** Opens documents for the running test. By default they belong to a new library system. */
export type OpenDocuments = (librarySystem?: string) => Promise<Documents>;

export const openDocumentsWith = (
  { afterEach }: TestRunner,
  open: (librarySystem: string) => Promise<Documents>,
): OpenDocuments => {
  const all: Documents[] = [];
  afterEach(async () => {
    await Promise.all(all.splice(0).map((documents) => documents.close()));
  });
  return async (librarySystem = `library-${randomUUID()}`) => {
    const documents = await open(librarySystem);
    all.push(documents);
    return documents;
  };
};
