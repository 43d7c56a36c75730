import {
  inMemoryEventStore,
  lastPlace,
  storeError,
  type Answer,
  type EventStore,
} from '@torioki/event-store';
import { because, type Because } from '@torioki/event-store/adapter';
import { readOnly } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { EventStoreDbEvidence, EventStoreDbStoreOptions } from './store-options.js';
import { librarySystemOf, storeNamed, streamNameOf } from './stream-name.js';

const notOpened = (stream: string, why: Because) =>
  E.left(storeError('store-not-opened', { store: storeNamed(stream), ...why }));

/** A store that has events, only to be read; no server tells an empty stream from none. */
const filled = async (store: EventStore, stream: string): Answer<EventStore> => {
  const end = await lastPlace(store);
  if (E.isRight(end) && end.right.position > 0) return E.right(readOnly(store, storeNamed(stream)));
  await store.close();
  return E.isLeft(end)
    ? end
    : notOpened(stream, because('no-stream', 'there is no such stream', 'そのようなストリームはない'));
};

/**
 * Opens a stream that is there, only to be read. The stream does not say whose history it holds, but its first event's
 * hash does: another library system's is `chain-broken`.
 */
export const openEvidence = async (
  { librarySystem: expected, stream = '', ...options }: EventStoreDbEvidence,
  open: (options: EventStoreDbStoreOptions) => Answer<EventStore>,
): Answer<EventStore> => {
  const librarySystem = expected ?? librarySystemOf(stream);
  if (librarySystem === undefined)
    return notOpened(
      stream,
      because(
        'no-library-system',
        'say whose history it is: librarySystem',
        'どの図書館システムの履歴かを --library-system で書く',
      ),
    );
  const name = stream || streamNameOf(librarySystem);
  const replica = inMemoryEventStore({ librarySystem });
  const store = await open({ ...options, readOnly: false, librarySystem, replica, stream: name });
  return E.isLeft(store) ? store : filled(store.right, name);
};
