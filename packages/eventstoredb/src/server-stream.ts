import type { Position, StoredEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Credentials, EsdbClient, EsdbRead, RecordedEvent } from './esdb-client.js';
import { failureOf, type Failure } from './failure.js';
import { inTime, timed } from './in-time.js';
import { toServer } from './server-event.js';

/** One stream on the server. Positions are revisions + 1. */
export interface ServerStream {
  readonly name: string;
  readonly user: string;
  /**
   * Puts events in the places after a position, if the stream ends there. A client that was told not to throw answers
   * as if it had: what is there must be looked at.
   */
  append(events: readonly StoredEvent[], after: Position): Promise<E.Either<Failure, void>>;
  /** The events from a position on that the leader has; throws what the client throws. */
  read(from: Position): AsyncGenerator<RecordedEvent, void>;
  /** The events after a position, those to come too; the caller ends it. */
  subscribe(after: Position): EsdbRead;
  /** The event, if any, that says how long the stream's events are kept; throws what the client throws. */
  readMetadata(): AsyncGenerator<RecordedEvent, void>;
}

export interface ServerStreamOptions {
  readonly client: EsdbClient;
  readonly stream: string;
  /** Sent with every call: with credentials the client appends by the RPC that keeps its deadline and has no shared state. */
  readonly credentials: Credentials;
  /** How long an append may take, and how long a read may stand still. */
  readonly deadlineMs: number;
}

const revision = (position: Position): bigint => BigInt(position - 1);

export const serverStream = ({
  client,
  stream,
  credentials,
  deadlineMs,
}: ServerStreamOptions): ServerStream => {
  /** A follower may be behind: it would answer with less than was acknowledged. */
  const options = { credentials, requiresLeader: true };
  return {
    name: `The stream ${stream} on EventStoreDB`,
    user: credentials.username,
    append: async (events, after) => {
      const expected = after === 0 ? 'no_stream' : revision(after);
      try {
        const sent = client.appendToStream(stream, events.map(toServer), {
          ...options,
          deadline: deadlineMs,
          expectedRevision: expected,
          streamState: expected,
        });
        await timed(sent, deadlineMs);
        return E.right(undefined);
      } catch (thrown) {
        return E.left(failureOf(thrown));
      }
    },
    read: (from) =>
      inTime(
        client.readStream(stream, {
          ...options,
          fromRevision: from === 0 ? 'start' : revision(from),
          direction: 'forwards',
          maxCount: Number.MAX_SAFE_INTEGER,
        }),
        deadlineMs,
      ),
    readMetadata: () =>
      inTime(
        client.readStream(`$$${stream}`, {
          ...options,
          fromRevision: 'end',
          direction: 'backwards',
          maxCount: 1,
        }),
        deadlineMs,
      ),
    subscribe: (after) =>
      client.subscribeToStream(stream, { ...options, fromRevision: after === 0 ? 'start' : revision(after) }),
  };
};
