import { storeError, type StoreError } from '@torioki/event-store';
import { explainThrown, isStoreError, textOfThrown } from '@torioki/event-store/adapter';
import { isSqliteError } from './sqlite-error.js';

/** SQLite's name for a kind of fault, without the detail: IOERR for SQLITE_IOERR_FSYNC. */
const faultOf = ({ code }: { readonly code: string }): string => code.split('_')[1] ?? '';

/** The store's error for a thrown value. SQLite's plain ERROR means that a table is missing. */
export const storeErrorOf = (file: string, thrown: unknown): StoreError => {
  if (isStoreError(thrown)) return thrown;
  const why = explainThrown(thrown);
  if (!isSqliteError(thrown)) return storeError('store-unavailable', { store: file, ...why }, thrown);
  switch (faultOf(thrown)) {
    case 'FULL':
      return storeError('store-full', { store: file }, thrown);
    case 'READONLY':
      return storeError('store-read-only', { store: file }, thrown);
    case 'NOTADB':
      return storeError('not-an-event-store', { store: file, ...why }, thrown);
    case 'CORRUPT':
    case 'ERROR':
      return storeError('not-an-event-store', { store: file, ...why, damaged: true }, thrown);
    default:
      return storeError(
        'store-unavailable',
        { store: file, ...explainThrown(thrown, `${textOfThrown(thrown)} (${thrown.code})`) },
        thrown,
      );
  }
};
