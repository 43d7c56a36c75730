import { storeError, type StoreError } from '@torioki/event-store';
import { because, readClock } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';

/**
 * The obstacle that prevents every answer: the library is closed, or its clock gives no valid time. Undefined
 * if there is none.
 */
export type Obstacle = () => StoreError | undefined;

const libraryClosed = storeError('store-unavailable', {
  store: 'The library',
  ...because('closed', 'it is closed. Open it again with openLibrary', '閉じられている'),
});

export const obstacleOf = (isClosed: () => boolean, clock: () => Date): Obstacle => {
  const clockError = () => {
    const at = readClock(clock);
    return E.isLeft(at) ? at.left : undefined;
  };
  return () => (isClosed() ? libraryClosed : clockError());
};
