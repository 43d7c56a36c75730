import { answered } from '@torioki/event-store/contract';
import type { Documents } from '@torioki/projection';
import { inject, onTestFinished } from 'vitest';
import { openPostgresDocuments, type PostgresDocumentsOptions } from '../open-postgres-documents.js';
import { librarySystem } from './opened.js';

/** Documents on the tests' server, or on another, open for the running test. */
export const openedDocuments = async (
  options: Partial<PostgresDocumentsOptions> & Pick<PostgresDocumentsOptions, 'schema'>,
): Promise<Documents> => {
  const documents = await answered(
    openPostgresDocuments({ connection: inject('postgresUrl'), librarySystem, ...options }),
  );
  onTestFinished(() => documents.close());
  return documents;
};

/** A generation of loans that serves, with the due dates for places, moved on by one worker. */
export const withLoans = async (documents: Documents, ...dueDates: readonly string[]): Promise<number> => {
  const { id, checkpoint } = await answered(documents.begin('patron-loans', 3));
  await answered(documents.lease('a worker', [id]));
  const step = {
    generation: id,
    from: checkpoint,
    to: 7,
    documents: dueDates.map((dueDate, index) => ({
      key: `loan ${index}`,
      document: { dueDate, title: '海賊とよばれた男' },
      position: index,
      listing: { list: 'lent', place: dueDate },
    })),
    released: [],
    quarantined: [{ key: 'loan 9', position: 5, type: 'Renewed', reason: 'it is rotten', waiting: 2 }],
    serves: true,
  };
  await answered(documents.commit('a worker', [step]));
  return id;
};
