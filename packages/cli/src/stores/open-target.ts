import { inMemoryEventStore, storeError, type OpenedStore } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { findStoreKind, type StoreKind } from './find-store-kind.js';
import type { StoreAddress } from './open-store.js';

/** The store to which a history is copied, and its library system. */
type TargetAddress = StoreAddress & { readonly librarySystem: string };

const noEvents = because('export', 'an export cannot receive events', '書き出した履歴には書けない');

/** Opens a store for writing, by its kind, or creates it. */
const openings: Readonly<Record<StoreKind, (request: TargetAddress) => Promise<OpenedStore>>> = {
  export: ({ where }) =>
    Promise.resolve({
      is: 'failed',
      error: storeError('store-not-opened', { store: where, ...noEvents }),
    }),

  file: async ({ where, librarySystem }) => {
    const { openSqliteEventStore } = await import('@torioki/sqlite');
    return openSqliteEventStore({ file: where, librarySystem });
  },

  postgres: async ({ where, schema, librarySystem }) => {
    const { openPostgresEventStore } = await import('@torioki/postgres');
    return openPostgresEventStore({ connection: where, librarySystem, ...(schema && { schema }) });
  },

  eventstoredb: async ({ where, stream, librarySystem }) => {
    const { openEventStoreDb } = await import('@torioki/eventstoredb');
    const replica = inMemoryEventStore({ librarySystem });
    return openEventStoreDb({ connection: where, librarySystem, replica, ...(stream && { stream }) });
  },
};

export const openTarget = async (request: TargetAddress): Promise<OpenedStore> =>
  openings[await findStoreKind(request.where)](request);
