import type { OpenedSnapshot } from '@torioki/patrons';
import { findStoreKind } from './find-store-kind.js';

/** Opens a snapshot of a registry, which is in a file or in the schema `torioki_people` of PostgreSQL. */
export const openPeopleSnapshot = async (where: string, librarySystem: string): Promise<OpenedSnapshot> => {
  if ((await findStoreKind(where)) === 'postgres') {
    const { openPostgresPeopleSnapshot } = await import('@torioki/postgres');
    return openPostgresPeopleSnapshot({ connection: where, librarySystem });
  }
  const { openSqlitePeopleSnapshot } = await import('@torioki/sqlite');
  return openSqlitePeopleSnapshot({ file: where, librarySystem });
};
