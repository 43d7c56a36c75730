import type { OpenedStore } from '@torioki/event-store';
import { findStoreKind } from '../stores/find-store-kind.js';
import { openStore, type StoreAddress } from '../stores/open-store.js';

/**
 * Opens a history that other processes write, and reads their new events. `openStore` would copy an SQLite
 * file that no process has open.
 */
export const openLiveStore = async (address: StoreAddress): Promise<OpenedStore> => {
  const opened = await openStore(address);
  if (opened.is === 'failed' || (await findStoreKind(address.where)) !== 'file') return opened;
  const { librarySystem } = opened.store;
  await opened.store.close();
  const { openSqliteEventStore } = await import('@torioki/sqlite');
  return openSqliteEventStore({ file: address.where, librarySystem });
};
