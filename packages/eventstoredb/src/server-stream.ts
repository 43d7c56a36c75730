import type { Position, StoredEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Calls } from './calls.js';
import type { Sight } from './confirmation.js';
import type { EsdbRead, RecordedEvent } from './esdb-client.js';
import { failureOf, type Failure } from './failure.js';
import { toServerEvent } from './server-event.js';
import { storeNameOf } from './stream-name.js';

/** One stream on the server. Positions are revisions + 1. */
export interface ServerStream {
  readonly name: string;
  readonly user: string;
  /**
   * Appends events after a position, if the stream ends there. A client with `throwOnAppendFailure: false`
   * does not report a failure, so read the stream afterwards. Sends nothing if `sight` is no longer valid.
   */
  append(events: readonly StoredEvent[], after: Position, sight: Sight): Promise<E.Either<Failure, void>>;
  /** The leader's events from a position on. Throws the client's errors. */
  read(from: Position, most?: number): AsyncGenerator<RecordedEvent, void>;
  /** The events after a position, including future ones. The caller ends the subscription. */
  subscribe(after: Position): Promise<EsdbRead>;
  /** The event with the stream's retention limits, if there is one. Throws the client's errors. */
  readMetadata(): AsyncGenerator<RecordedEvent, void>;
}

const revision = (position: Position): bigint => BigInt(position - 1);

export const serverStream = (calls: Calls, stream: string): ServerStream => ({
  name: storeNameOf(stream),
  user: calls.user,
  append: async (events, after, sight) => {
    try {
      await calls.append(
        stream,
        events.map(toServerEvent),
        after === 0 ? 'no_stream' : revision(after),
        sight,
      );
      return E.right(undefined);
    } catch (thrown) {
      return E.left(failureOf(thrown, 'append to it ($w)'));
    }
  },
  read: (from, most = Number.MAX_SAFE_INTEGER) =>
    calls.read(stream, { from: from === 0 ? 'start' : revision(from), direction: 'forwards', most }),
  readMetadata: () => calls.read(`$$${stream}`, { from: 'end', direction: 'backwards', most: 1 }),
  subscribe: (after) => calls.subscribe(stream, after === 0 ? 'start' : revision(after)),
});
