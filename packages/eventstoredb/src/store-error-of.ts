import { storeError, type Position, type StoreError } from '@torioki/event-store';
import type { Failure } from './failure.js';
import type { ServerStream } from './server-stream.js';

/** What a failed call means to whoever uses the store. `position` is the last one that was seen there. */
export const storeErrorOf = (
  failure: Failure,
  { name: store, user }: Pick<ServerStream, 'name' | 'user'>,
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
        reason: 'the stream is not there, or ends before',
      });
    case 'deleted':
      return storeError('history-missing', { store, position, reason: 'the stream was deleted for ever' });
    case 'overtaken':
      return storeError('store-unavailable', { store, reason: 'others kept appending first' });
    case 'lost':
      return failure.error;
    case 'untrusted':
    case 'unknown':
      return storeError('store-unavailable', { store, reason: failure.reason }, failure.cause);
  }
};
