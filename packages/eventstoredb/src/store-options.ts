import type { EventStore } from '@torioki/event-store';
import type { Credentials, EsdbClient } from './esdb-client.js';

export interface EventStoreDbStoreOptions {
  /** A connection string, as in `esdb://localhost:2113?tls=false`; or a client, which you dispose of yourself. */
  readonly connection: string | EsdbClient;
  /** The id of the library system whose history the stream holds. */
  readonly librarySystem: string;
  /** The name of the stream, in ASCII; by default `torioki-` and the library system's id, turned into ASCII. */
  readonly stream?: string;
  /**
   * A store of the same library system that nobody else writes. It may be in memory, or on disk so that a restart reads
   * only the news. It answers queries. The opened store closes it.
   */
  readonly replica: EventStore;
  /**
   * A user who may read the stream, append to it and read its metadata; by default the one in the connection string. A
   * client keeps its own to itself, so with a client you must give them here too.
   */
  readonly credentials?: Credentials;
  /**
   * How long a verb waits for the server after it is called, in milliseconds; 10,000 by default. An opening, and each
   * part of a copy, waits for as long for the next events.
   */
  readonly patienceMs?: number;
  /** Milliseconds until the store looks again for something missing, before it says so; 5,000 by default. */
  readonly missingMs?: number;
  /** The writer's clock, from which `recordedAt` is taken. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

export interface EventStoreDbEvidence extends Omit<
  EventStoreDbStoreOptions,
  'librarySystem' | 'replica' | 'clock' | 'readOnly'
> {
  readonly readOnly: true;
  /** The id of the library system whose history it must be; it may be left out if the stream has its usual name. */
  readonly librarySystem?: string;
}
