import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failureOf, type Failure } from './failure.js';
import { patiently, type Patience } from './patiently.js';
import type { ServerStream } from './server-stream.js';
import { storeErrorOf } from './store-error-of.js';

/** What makes the server drop events of a stream; a deleted stream has `$tb` too. */
const limits = ['$maxCount', '$maxAge', '$tb'];

const limitsSet = async (server: ServerStream): Promise<E.Either<Failure, readonly string[]>> => {
  try {
    for await (const { data } of server.readMetadata())
      return E.right(limits.filter((limit) => limit in (data as object)));
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.is !== 'not-found') return E.left(failure);
  }
  return E.right([]);
};

/** Fails with `store-not-opened` when the server was told to drop events of the stream, or has dropped them all. */
export const keptForEver = async (server: ServerStream, patience: Patience): Answer<void> => {
  const found = await patiently(() => limitsSet(server), patience);
  if (E.isLeft(found)) return E.left(storeErrorOf(found.left, server, { position: 1 }));
  return found.right.length === 0
    ? E.right(undefined)
    : E.left(
        storeError('store-not-opened', {
          store: server.name,
          reason: `the server is not to keep all its events: its metadata sets ${found.right.join(' and ')}`,
        }),
      );
};
