export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface CallOptions {
  readonly credentials: Credentials;
  readonly requiresLeader: boolean;
}

/** An event as the client sends it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
}

/** An event as the client returns it. */
export interface RecordedEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata?: unknown;
}

/** Events as they arrive: a stream or, for a read of the Kurrent client, a generator. */
export interface EsdbRead extends AsyncIterable<{ readonly event?: RecordedEvent }> {
  on?(event: 'error', listener: (error: Error) => void): unknown;
  /**
   * Ends the stream of a read on the server too. Leaving the loop over the events does not end the stream.
   */
  cancel?(): Promise<void>;
  /** Ends a subscription on the server too. */
  unsubscribe?(): Promise<void>;
  return?(): Promise<unknown>;
}

/** The part of `EventStoreDBClient`, and of its successor `KurrentDBClient`, that the store uses. */
export interface EsdbClient {
  appendToStream(
    stream: string,
    events: ProposedEvent[],
    options: CallOptions & {
      readonly deadline: number;
      /** The client's name for the expected end of the stream. */
      readonly expectedRevision: bigint | 'no_stream' | 'any';
      /**
       * The expected end of the stream, under the name that `KurrentDBClient` uses. Each client ignores the
       * name of the other client, and without its own name it expects nothing.
       */
      readonly streamState: bigint | 'no_stream' | 'any';
    },
  ): Promise<unknown>;
  readStream(
    stream: string,
    options: CallOptions & {
      readonly fromRevision: bigint | 'start' | 'end';
      readonly direction: 'forwards' | 'backwards';
      readonly maxCount: number;
    },
  ): EsdbRead;
  subscribeToStream(
    stream: string,
    options: CallOptions & { readonly fromRevision: bigint | 'start' | 'end' },
  ): EsdbRead;
}
