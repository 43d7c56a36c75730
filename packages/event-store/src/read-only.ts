import * as E from 'fp-ts/lib/Either.js';
import type { EventStore } from './store.js';
import { storeError } from './store-error.js';

/** A store that is only read: it refuses whatever would write to it, with its name in the error. */
export const readOnly = (store: EventStore, name: string): EventStore => {
  const refused = () => Promise.resolve(E.left(storeError('store-read-only', { store: name, asked: true })));
  return { ...store, append: refused, copy: refused, reindex: refused };
};
