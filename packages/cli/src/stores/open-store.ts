import type { OpenedStore } from '@torioki/event-store';
import { findStoreKind, type StoreKind } from './find-store-kind.js';
import { openExport } from './open-export.js';

/** The address of a store, and the further parameters that a server requires. */
export interface StoreAddress {
  readonly where: string;
  readonly schema: string | undefined;
  readonly stream: string | undefined;
  readonly librarySystem: string | undefined;
}

/** Opens a store for reading, by its kind. An adapter is loaded only when it is needed. */
const openings: Readonly<Record<StoreKind, (request: StoreAddress) => Promise<OpenedStore>>> = {
  export: ({ where }) => openExport(where),

  file: async ({ where, librarySystem }) => {
    const { openSqliteEventStore } = await import('@torioki/sqlite');
    return openSqliteEventStore({ file: where, readOnly: true, ...(librarySystem && { librarySystem }) });
  },

  postgres: async ({ where, schema, librarySystem }) => {
    const { openPostgresEventStore } = await import('@torioki/postgres');
    return openPostgresEventStore({
      connection: where,
      readOnly: true,
      ...(schema && { schema }),
      ...(librarySystem && { librarySystem }),
    });
  },

  eventstoredb: async ({ where, stream, librarySystem }) => {
    const { openEventStoreDb } = await import('@torioki/eventstoredb');
    return openEventStoreDb({
      connection: where,
      readOnly: true,
      ...(stream && { stream }),
      ...(librarySystem && { librarySystem }),
    });
  },
};

export const openStore = async (request: StoreAddress): Promise<OpenedStore> =>
  openings[await findStoreKind(request.where)](request);
