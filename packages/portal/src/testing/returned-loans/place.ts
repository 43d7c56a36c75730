import type { SampleStores } from '../../sample/open-sample-portal.js';
import type { StoreName, StoreSettings } from '../stores.js';

/** The place of a library's stores. You may back up and restore a store while it is closed. */
export interface Place {
  readonly open: (settings: StoreSettings) => Promise<SampleStores>;
  readonly backUp: (name: StoreName, backup: string) => Promise<unknown>;
  readonly restore: (name: StoreName, backup: string) => Promise<unknown>;
  /** Writes a backup of the registry without pseudonyms. */
  readonly copyWithoutPseudonyms: (backup: string) => Promise<unknown>;
  /** All bytes of a store and of its write-ahead log, after VACUUM and a checkpoint. */
  readonly readBytes: (name: StoreName) => Promise<Buffer>;
  /** All rows of all tables of a store, as JSON. */
  readonly readRows: (name: StoreName) => Promise<readonly string[]>;
}
