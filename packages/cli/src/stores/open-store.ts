import type { OpenedStore } from '@torioki/event-store';
import { kindOf, type StoreKind } from './kind-of.js';
import { openExport } from './open-export.js';

/** A store, and what a server must be told besides. */
export interface StoreAsked {
  readonly where: string;
  readonly schema: string | undefined;
  readonly stream: string | undefined;
  readonly librarySystem: string | undefined;
}

/** How a store of each kind is opened, only to be read. An adapter is loaded when it is needed. */
const openings: Readonly<Record<StoreKind, (asked: StoreAsked) => Promise<OpenedStore>>> = {
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

export const openStore = async (asked: StoreAsked): Promise<OpenedStore> =>
  openings[await kindOf(asked.where)](asked);
