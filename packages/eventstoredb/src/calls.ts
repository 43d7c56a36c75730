import { Subject, type Observable } from 'rxjs';
import type { Sight } from './confirmation.js';
import type { Credentials, EsdbClient, EsdbRead, ProposedEvent, RecordedEvent } from './esdb-client.js';
import { failureOf } from './failure.js';
import { readInTime, CallTimedOut, limitTime } from './call-timeout.js';
import type { ClientSource } from './client-source.js';

/** The expected last revision of a stream. */
export type Expected = bigint | 'no_stream' | 'any';

export interface Reading {
  readonly from: bigint | 'start' | 'end';
  readonly direction: 'forwards' | 'backwards';
  readonly most: number;
}

/** All calls to the server. They throw the client's errors. */
export interface Calls {
  readonly user: string;
  /** Appends events. Sends nothing if `sight`, the proof that the server has the tip, is no longer valid. */
  readonly append: (
    stream: string,
    events: ProposedEvent[],
    expected: Expected,
    sight: Sight,
  ) => Promise<void>;
  readonly read: (stream: string, reading: Reading) => AsyncGenerator<RecordedEvent, void>;
  /** The events after a revision, including future ones. The caller ends the subscription. */
  readonly subscribe: (stream: string, from: bigint | 'start' | 'end') => Promise<EsdbRead>;
  /** Emits calls and subscriptions that failed without a clear answer. */
  readonly failures: Observable<unknown>;
  /** How long the server took to answer the last call, in milliseconds. */
  readonly roundTripMs: () => number;
}

export interface CallsOptions {
  readonly way: ClientSource;
  /**
   * The user of the calls. With credentials the client uses a kind of append that observes the deadline and
   * shares no state with other calls.
   */
  readonly credentials: Credentials;
  /** The maximum time of an append, and of a read's wait for its next event, in milliseconds. */
  readonly deadlineMs: number;
}

const answers = ['overtaken', 'too-large', 'denied', 'not-found', 'deleted'];

const sharedAdvice =
  'if this continues, dispose of the client and open the store with a new client that has another keepAliveInterval';

export const createCalls = ({ way, credentials, deadlineMs }: CallsOptions): Calls => {
  /** Options for reads. They require the leader, since a follower may lack events that were acknowledged. */
  const options = { credentials, requiresLeader: true };
  const failures = new Subject<unknown>();
  let roundTripMs = 0;

  const client = async () => {
    try {
      return await limitTime(way.client(), deadlineMs);
    } catch (thrown) {
      failures.next(thrown);
      throw thrown;
    }
  };

  const noted = (by: EsdbClient, failure: unknown): unknown => {
    if (answers.includes(failureOf(failure).is)) return failure;
    const thrown =
      way.isShared && failure instanceof CallTimedOut ? failure.withAdvice(sharedAdvice) : failure;
    way.reportFailure(by, thrown);
    failures.next(thrown);
    return thrown;
  };

  return {
    user: credentials.username,
    failures,
    roundTripMs: () => roundTripMs,
    append: async (stream, events, expected, sight) => {
      const by = await client();
      if (!sight()) throw new Error('the connection on which the history was seen has changed');
      const since = performance.now();
      try {
        const sent = by.appendToStream(stream, events, {
          ...options,
          deadline: deadlineMs,
          expectedRevision: expected,
          streamState: expected,
        });
        await limitTime(sent, deadlineMs);
      } catch (thrown) {
        throw noted(by, thrown);
      }
      roundTripMs = performance.now() - since;
    },
    read: async function* (stream, { from, direction, most }) {
      const by = await client();
      const since = performance.now();
      let isAnswered = false;
      try {
        const read = by.readStream(stream, { ...options, fromRevision: from, direction, maxCount: most });
        for await (const event of readInTime(read, deadlineMs)) {
          if (!isAnswered) roundTripMs = performance.now() - since;
          isAnswered = true;
          yield event;
        }
        if (way.reasonForGivingUp(by) !== undefined) throw way.reasonForGivingUp(by);
      } catch (thrown) {
        throw noted(by, way.reasonForGivingUp(by) ?? thrown);
      }
    },
    subscribe: async (stream, from) => {
      const by = await client();
      const subscription = by.subscribeToStream(stream, { ...options, fromRevision: from });
      subscription.on?.('error', (thrown) => void noted(by, thrown));
      return subscription;
    },
  };
};
