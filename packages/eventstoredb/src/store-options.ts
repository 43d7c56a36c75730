import type { EventStore } from '@torioki/event-store';
import type { Credentials, EsdbClient } from './esdb-client.js';

export interface EventStoreDbStoreOptions {
  /** A connection string (`esdb://localhost:2113?tls=false`), or a client, which you dispose of yourself. */
  readonly connection: string | EsdbClient;
  /** The id of the library system whose history is in the stream. */
  readonly librarySystem: string;
  /** The name of the stream, in ASCII. Default: `torioki-` and the library system's id, turned into ASCII. */
  readonly stream?: string;
  /**
   * A store for a copy of the history, which answers queries. It has the same library system, and nothing
   * else writes to it. It may be in memory, or on disk so that a restart reads only the new events. The
   * opened store closes the replica.
   */
  readonly replica: EventStore;
  /**
   * A user with the rights to read the stream, append to it and read its metadata. Default: the user in the
   * connection string. If you pass a client, pass its user here too, since the client does not reveal it.
   */
  readonly credentials?: Credentials;
  /** How long a call, an opening or a part of a copy waits for an answer, in milliseconds; 10,000 by default. */
  readonly patienceMs?: number;
  /** The milliseconds after which a missing part of the history is reported as lost; 5,000 by default. */
  readonly missingMs?: number;
  /** The writer's clock, for `recordedAt`. Default: the machine's clock. */
  readonly clock?: () => Date;
  readonly readOnly?: false;
}

export interface EventStoreDbEvidence extends Omit<
  EventStoreDbStoreOptions,
  'librarySystem' | 'replica' | 'clock' | 'readOnly'
> {
  readonly readOnly: true;
  /** The id of the library system whose history you expect. Leave it out if the stream has its usual name. */
  readonly librarySystem?: string;
}
