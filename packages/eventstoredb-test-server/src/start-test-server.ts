import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, type ServerWritableStream } from '@grpc/grpc-js';
import type { Message } from './answers.js';
import { serveAppend } from './append-service.js';
import { serveBatchAppend } from './batch-append-service.js';
import { serveSoftDelete, serveTombstone } from './delete-services.js';
import { commitInOrder } from './commit-in-order.js';
import { failures, type Failure } from './failures.js';
import type { FaultHook, Rpc } from './faults.js';
import { serveSupportedMethods } from './features-service.js';
import { serveGossip, type Member } from './gossip-service.js';
import { journal as emptyJournal, type Journal } from './journal.js';
import { node } from './node.js';
import { serveRead, serialize } from './read-service.js';

/** EventStoreDB's default limit for one append, in bytes. */
export const defaultMaxAppendSize = 1_048_576;

const largestMessage = 16 * 1_024 * 1_024;

export interface TestServerOptions {
  /** The port. Default: 0, which chooses a free one. */
  readonly port?: number;
  /** The server's content. Share a journal between servers for a cluster, or pass it on for a restart. */
  readonly journal?: Journal;
  /**
   * Called for each append, after the previous one was committed. Resolves when the append is committed.
   * Without this function, commits are immediate.
   */
  readonly waitForCommit?: () => Promise<unknown>;
  /** The maximum time to commit, in milliseconds; 2,000 by default. A slower append gets a timeout. */
  readonly writeTimeoutMs?: number;
  /**
   * The answer to a call whose handler threw. The server's builds differ here. Default:
   * `failures.thrownByHandler()`.
   */
  readonly unclear?: Failure;
  /** Returns the faults of calls. `setFault` replaces it later. */
  readonly fault?: FaultHook;
  /** A key and a certificate, both PEM. With these, the server uses TLS. */
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer };
  /** Passwords by user name. Clients send names and passwords only over TLS. */
  readonly users?: Readonly<Record<string, string>>;
}

/** A server for EventStoreDB's protocol. */
export interface TestServer {
  readonly port: number;
  /** The connection string for `EventStoreDBClient.connectionString`. */
  readonly connection: string;
  readonly journal: Journal;
  /** All calls that reached the server. */
  readonly rpcs: readonly Rpc[];
  /** The number of unfinished reads, including subscriptions. */
  readonly openReads: () => number;
  setFault(fault: FaultHook): void;
  /** Makes another server on the same journal the leader. Without an argument, this server leads again. */
  follow(leader: TestServer | undefined): void;
  /**
   * Sets the members of the cluster that the gossip reports, even wrong ones. Without an argument, it reports
   * the real members again.
   */
  setGossip(members: readonly Member[] | undefined): void;
  /** Crashes: calls break off without an answer. Acknowledged events stay in the journal. */
  stop(): Promise<void>;
}

const credentialsFrom = (tls: TestServerOptions['tls']) =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(null, [{ private_key: tls.key, cert_chain: tls.certificate }]);

const bound = (server: Server, port: number, credentials: ServerCredentials): Promise<number> =>
  new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, found) => {
      if (error) reject(error);
      else resolve(found);
    });
  });

/** Starts a server on 127.0.0.1. */
export const startTestServer = async ({
  port = 0,
  journal = emptyJournal({ maxAppendSize: defaultMaxAppendSize }),
  waitForCommit,
  writeTimeoutMs = 2_000,
  unclear = failures.thrownByHandler(),
  fault = () => undefined,
  tls,
  users,
}: TestServerOptions = {}): Promise<TestServer> => {
  const rpcs: Rpc[] = [];
  let hook = fault;
  let leader: TestServer | undefined;
  let gossiped: readonly Member[] | undefined;
  let openReads = 0;

  const members = (): readonly Member[] =>
    leader === undefined
      ? [{ port: found, state: 'LEADER' }]
      : [
          { port: found, state: 'FOLLOWER' },
          { port: leader.port, state: 'LEADER' },
        ];

  const server = new Server({ 'grpc.max_receive_message_length': largestMessage });
  const own = node({
    journal,
    commit: commitInOrder(journal, { waitForCommit, writeTimeoutMs }),
    unclear,
    ...(users === undefined ? {} : { users }),
    fault: (rpc) => hook(rpc),
    note: (rpc) => rpcs.push(rpc),
    leader: () => leader && { host: '127.0.0.1', port: leader.port },
  });
  const answerRead = serveRead(own);

  const reading = { ...streams.StreamsService.read, responseSerialize: serialize };
  server.addService(
    { ...streams.StreamsService, read: reading },
    {
      append: serveAppend(own),
      batchAppend: serveBatchAppend(own),
      delete: serveSoftDelete(own),
      tombstone: serveTombstone(own),
      read: (call: ServerWritableStream<ReadReq, Message>) => {
        openReads += 1;
        call.once('close', () => (openReads -= 1));
        answerRead(call);
      },
    },
  );
  server.addService(features.ServerFeaturesService, { getSupportedMethods: serveSupportedMethods(own) });
  server.addService(gossip.GossipService, {
    read: serveGossip(own, () => gossiped ?? members()),
  });

  journal.forgetIds();
  const found = await bound(server, port, credentialsFrom(tls));
  return {
    port: found,
    connection: `esdb://127.0.0.1:${found}?tls=${tls !== undefined}`,
    journal,
    rpcs,
    openReads: () => openReads,
    setFault: (next) => {
      hook = next;
    },
    follow: (next) => {
      leader = next;
    },
    setGossip: (next) => {
      gossiped = next;
    },
    stop: () => {
      server.forceShutdown();
      return Promise.resolve();
    },
  };
};
