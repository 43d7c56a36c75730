import { storeError, type StoreError } from '@torioki/event-store';
import {
  because,
  explainThrown,
  isStoreError,
  textOfThrown as messageOf,
} from '@torioki/event-store/adapter';
import { sqlStateOf } from './failure.js';

/** The reason in an error. If a name has several addresses, connecting fails with a list of errors. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof AggregateError ? thrown.errors.map(reasonOf).join('; ') : messageOf(thrown);

const advice: Readonly<Record<string, string>> = {
  '53200': '; the server has no memory left, free some',
  '53300': "; raise max_connections, or lower the pools' max",
  '57014': '; find out what delays the statement, or raise statement_timeout for this role',
};

/** The error of a store that could not be opened, for a thrown value. */
export const notOpenedError = (store: string, thrown: unknown): StoreError =>
  storeError('store-not-opened', { store, ...explainThrown(thrown, reasonOf(thrown)) }, thrown);

/** The store's error for a thrown value. `waitedMs` is the time since the call, in milliseconds. */
export const storeErrorOf = (store: string, thrown: unknown, waitedMs: number): StoreError => {
  if (isStoreError(thrown)) return thrown;
  const reason = reasonOf(thrown);
  const sqlState = sqlStateOf(thrown) ?? '';
  switch (sqlState) {
    case '53100':
      return storeError('store-full', { store }, thrown);
    case '25006':
    case '42501':
      return storeError('store-read-only', { store }, thrown);
    case '55P03':
      return storeError('store-busy', { store, waitedMs }, thrown);
    case '23505':
    case '3F000':
    case '42703':
    case '42883':
    case '42P01':
    case 'XX001':
    case 'XX002':
      return storeError(
        'not-an-event-store',
        { store, ...explainThrown(thrown, reason), damaged: true },
        thrown,
      );
    case '54000':
      return storeError(
        'invalid-input',
        { path: 'data', ...because('too-large', `it is too large, ${reason}`, '大きすぎる') },
        thrown,
      );
    default:
      return storeError(
        'store-unavailable',
        { store, ...explainThrown(thrown, `${reason}${advice[sqlState] ?? ''}`) },
        thrown,
      );
  }
};
