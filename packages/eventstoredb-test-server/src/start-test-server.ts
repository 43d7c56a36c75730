import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { Server, ServerCredentials, type ServerWritableStream } from '@grpc/grpc-js';
import type { Message } from './answers.js';
import { append } from './append-service.js';
import { batchAppend } from './batch-append-service.js';
import { softDelete, tombstone } from './delete-services.js';
import { committing } from './committing.js';
import { failures, type Failure } from './failures.js';
import type { FaultHook, Rpc } from './faults.js';
import { supportedMethods } from './features-service.js';
import { readGossip, type Member } from './gossip-service.js';
import { journal as emptyJournal, type Journal } from './journal.js';
import { node } from './node.js';
import { read, serialized } from './read-service.js';

/** EventStoreDB's default. */
export const defaultMaxAppendSize = 1_048_576;

const largestMessage = 16 * 1_024 * 1_024;

export interface TestServerOptions {
  /** 0, the default, for one that is free. */
  readonly port?: number;
  /** What the server holds; give one journal to several servers for a cluster, or to the next one for a restart. */
  readonly journal?: Journal;
  /** Until when an append is being committed, one after the other; without it at once. */
  readonly committed?: () => Promise<unknown>;
  /** After how long an append that is not committed is answered; 2 s. */
  readonly writeTimeoutMs?: number;
  /** Called when a call has ended the server. */
  readonly crashed?: () => void;
  /** The answer to a call whose handler threw, in which builds differ; by default `failures.thrownByHandler()`. */
  readonly unclear?: Failure;
  /** What goes wrong with calls; it may be replaced later. */
  readonly fault?: FaultHook;
  /** With a key and a certificate, both PEM, the server speaks TLS. */
  readonly tls?: { readonly key: Buffer; readonly certificate: Buffer };
  /** Passwords by user name; clients send theirs only over TLS. */
  readonly users?: Readonly<Record<string, string>>;
}

/** A server that speaks EventStoreDB's protocol. */
export interface TestServer {
  readonly port: number;
  /** For `EventStoreDBClient.connectionString`. */
  readonly connection: string;
  readonly journal: Journal;
  /** Every call that reached it. */
  readonly rpcs: readonly Rpc[];
  /** Reads, subscriptions among them, that have not ended. */
  readonly openReads: () => number;
  setFault(fault: FaultHook): void;
  /** Lets another server on the same journal lead; without an argument it leads again. */
  follow(leader: TestServer | undefined): void;
  /** What it says about the cluster's members from now on, true or not; without an argument it says the truth again. */
  setGossip(members: readonly Member[] | undefined): void;
  /** Crashes: calls break off, without a word. What was acknowledged stays in the journal. */
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
  committed,
  writeTimeoutMs = 2_000,
  crashed,
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
  const crash = () => {
    server.forceShutdown();
    crashed?.();
  };
  const own = node({
    journal,
    commit: committing(journal, { committed, writeTimeoutMs, crash }),
    unclear,
    ...(users === undefined ? {} : { users }),
    fault: (rpc) => hook(rpc),
    note: (rpc) => rpcs.push(rpc),
    leader: () => leader && { host: '127.0.0.1', port: leader.port },
  });
  const answerRead = read(own);

  const reading = { ...streams.StreamsService.read, responseSerialize: serialized };
  server.addService(
    { ...streams.StreamsService, read: reading },
    {
      append: append(own),
      batchAppend: batchAppend(own),
      delete: softDelete(own),
      tombstone: tombstone(own),
      read: (call: ServerWritableStream<ReadReq, Message>) => {
        openReads += 1;
        call.once('close', () => (openReads -= 1));
        answerRead(call);
      },
    },
  );
  server.addService(features.ServerFeaturesService, { getSupportedMethods: supportedMethods(own) });
  server.addService(gossip.GossipService, {
    read: readGossip(own, () => gossiped ?? members()),
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
