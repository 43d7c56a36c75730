import { orThrow } from '@torioki/event-store';
import type { Documents } from '@torioki/projection';
import { inject, onTestFinished } from 'vitest';
import { openPostgresDocuments, type PostgresDocumentsOptions } from '../open-postgres-documents.js';
import { librarySystem } from './open-store.js';

/** Documents on the tests' server, or on another server, open for the running test. */
export const openDocuments = async (
  options: Partial<PostgresDocumentsOptions> & Pick<PostgresDocumentsOptions, 'schema'>,
): Promise<Documents> => {
  const documents = orThrow(
    await openPostgresDocuments({ connection: inject('postgresUrl'), librarySystem, ...options }),
  ).documents;
  onTestFinished(() => documents.close());
  return documents;
};
