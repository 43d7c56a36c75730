import type { PeopleCopyOutcome, PeopleSnapshot } from '@torioki/patrons';
import { findStoreKind } from './find-store-kind.js';

/** A snapshot of a registry, and the place of the copy: a new file, or the URL of a PostgreSQL database. */
export interface PeopleCopy {
  readonly librarySystem: string;
  readonly from: PeopleSnapshot;
  readonly to: string;
}

/** Copies a snapshot into a new file, or into the schema `torioki_people` of PostgreSQL. */
export const copyPeople = async ({ to, ...copy }: PeopleCopy): Promise<PeopleCopyOutcome> => {
  if ((await findStoreKind(to)) === 'postgres') {
    const postgres = await import('@torioki/postgres');
    return postgres.copyPeople({ ...copy, to: { connection: to } });
  }
  const sqlite = await import('@torioki/sqlite');
  return sqlite.copyPeople({ ...copy, to });
};
