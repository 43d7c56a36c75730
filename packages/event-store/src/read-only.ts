import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';

/** Makes a store read-only. Writing functions return an error that names the store. */
export const readOnly = (store: EventStore, name: string): EventStore => {
  const refused = () =>
    Promise.resolve(E.left(storeError('store-read-only', { store: name, requested: true })));
  return { ...store, append: refused, copy: refused, reindex: refused };
};
