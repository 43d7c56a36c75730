import { inMemoryEventStore, storeError, type Answer, type EventStore } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { kindOf, type StoreKind } from './kind-of.js';
import type { StoreAsked } from './open-store.js';

/** A store to which a history is copied: its library system is known. */
type TargetAsked = StoreAsked & { readonly librarySystem: string };

/** How a store of each kind is opened to be written, and made if there is none. */
const openings: Readonly<Record<StoreKind, (asked: TargetAsked) => Answer<EventStore>>> = {
  export: ({ where }) =>
    Promise.resolve(
      E.left(storeError('store-not-opened', { store: where, reason: 'an export takes no events' })),
    ),

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

export const openTarget = async (asked: TargetAsked): Answer<EventStore> =>
  openings[await kindOf(asked.where)](asked);
