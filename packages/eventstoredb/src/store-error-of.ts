import { storeError, type Position, type StoreError } from '@torioki/event-store';
import { because, explainThrown } from '@torioki/event-store/adapter';
import type { Failure } from './failure.js';

export const endsBefore = because(
  'no-stream',
  'the stream is missing, or ends before this position',
  'ストリームがないか、途中までしかない',
);

const deletedForEver = because('deleted', 'the stream was deleted permanently', 'ストリームが消された');

/** The store's error for a failed call. `position` is the last position that was seen on the server. */
export const storeErrorOf = (
  failure: Failure,
  { name: store, user }: { readonly name: string; readonly user: string },
  { position, bytes = 0 }: { readonly position: Position; readonly bytes?: number },
): StoreError => {
  switch (failure.is) {
    case 'too-large':
      return storeError('append-too-large', { store, bytes, limit: failure.limit });
    case 'denied':
      return storeError('store-access-denied', { store, user, right: failure.right });
    case 'not-found':
      return storeError('history-missing', {
        store,
        position,
        ...endsBefore,
      });
    case 'deleted':
      return storeError('history-missing', { store, position, ...deletedForEver });
    case 'overtaken':
      return storeError('store-unavailable', {
        store,
        ...because('overtaken', 'other writers appended first each time', '他の書き込みが先に続いた'),
      });
    case 'lost':
      return failure.error;
    case 'untrusted':
    case 'unknown':
      return storeError(
        'store-unavailable',
        { store, ...explainThrown(failure.cause, failure.reason) },
        failure.cause,
      );
  }
};
