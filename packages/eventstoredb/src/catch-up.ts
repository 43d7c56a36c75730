import type { Answer, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { RecordedEvent } from './esdb-client.js';
import { failureOf, type Failure } from './failure.js';
import { patiently } from './patiently.js';
import type { Replica } from './replica.js';
import type { ServerStream } from './server-stream.js';
import { storeErrorOf } from './store-error-of.js';

const batchSize = 500;

/** Events in batches, each of which the replica commits at once. */
async function* batches(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<readonly RecordedEvent[], void> {
  let batch: RecordedEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Brings the replica to the head that the server has now; tries until an instant of `performance.now`. */
export type CatchUp = (until: number) => Answer<void>;

/**
 * Each reading begins with the last event that is known: that it is there, and the same, shows that the server still
 * has the history.
 */
export const catchUpWith = (server: ServerStream, replica: Replica, isClosing: () => boolean): CatchUp => {
  const attempt = async (): Promise<E.Either<Failure, E.Either<StoreError, void>>> => {
    const from = replica.tip().position;
    let found = false;
    try {
      for await (const batch of batches(server.read(from))) {
        found = true;
        const taken = await replica.take(batch);
        if (E.isLeft(taken)) return E.right(taken);
      }
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.is !== 'not-found') return E.left(failure);
    }
    return found || from === 0 ? E.right(E.right(undefined)) : E.left({ is: 'not-found' });
  };

  return async (until) => {
    const outcome = await patiently(attempt, { until, isClosing });
    return E.isRight(outcome)
      ? outcome.right
      : E.left(storeErrorOf(outcome.left, server, { position: replica.tip().position }));
  };
};
