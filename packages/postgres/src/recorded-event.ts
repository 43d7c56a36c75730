import { storedEvent, storeError, type StoredEvent, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';

/** The columns that hold an event; pg gives a bigint as text. */
export interface EventRow {
  readonly position: string;
  readonly canonical: string;
  readonly hash: Buffer;
}

/** The event in a row. */
export const recordedEvent = ({ position, canonical, hash }: EventRow): E.Either<StoreError, StoredEvent> =>
  E.tryCatch(
    () => storedEvent(canonical, hash),
    (thrown) =>
      storeError('chain-broken', { position: Number(position), reason: 'its content is not JSON' }, thrown),
  );
