import { lookup } from 'node:dns/promises';
import { connect } from 'node:http2';
import type { Host, Servers, Tls } from './connection-string.js';
import { isUntrusted, reasonOf } from './failure.js';
import { CallTimedOut } from './call-timeout.js';

/** A server of a cluster, as another server describes it. */
interface Member extends Host {
  readonly leads: boolean;
}

/** A gossip message: a server's list of the members of its cluster. The client's package has its class. */
interface ClusterInfo {
  readonly getMembersList: () => readonly {
    readonly getState: () => number;
    readonly getIsAlive: () => boolean;
    readonly getHttpEndPoint: () =>
      { readonly getAddress: () => string; readonly getPort: () => number } | undefined;
  }[];
}

interface GossipMessages {
  readonly ClusterInfo: { readonly deserializeBinary: (bytes: Uint8Array) => ClusterInfo };
  readonly MemberInfo: { readonly VNodeState: { readonly LEADER: number } };
}

interface Asking {
  readonly tls: Tls | undefined;
  /** The longest wait for one server, in milliseconds. */
  readonly ms: number;
}

/**
 * The size of a gRPC message's head in bytes. The head has the message's compression and length. The request
 * is an empty message, so it is only a head.
 */
const headBytes = 5;

const asking = {
  ':method': 'POST',
  ':path': '/event_store.client.gossip.Gossip/Read',
  'content-type': 'application/grpc',
  te: 'trailers',
};

const answerOf = (
  { address, port, name }: Host & { readonly name?: string },
  { tls, ms }: Asking,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const session = connect(`${tls ? 'https' : 'http'}://${address}:${port}`, {
      ...tls,
      ...(name === undefined ? {} : { servername: name }),
    });
    const timer = setTimeout(() => end(() => reject(new CallTimedOut(ms))), ms);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      session.destroy();
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const chunks: Buffer[] = [];
    session.on('error', fail);
    session
      .request(asking)
      .on('error', fail)
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => end(() => resolve(Buffer.concat(chunks))))
      .end(Buffer.alloc(headBytes));
  });

/**
 * Queries a server for the live members of its cluster, on a separate connection. The client's own connection
 * may be silent for ever, and does not report faults of a certificate. Throws the connection's error.
 */
const membersAt = async (
  host: Host & { readonly name?: string },
  { ClusterInfo, MemberInfo }: GossipMessages,
  options: Asking,
): Promise<readonly Member[]> => {
  const answer = await answerOf(host, options);
  if (answer.length < headBytes) throw new Error('it does not list the members of its cluster');
  const info = ClusterInfo.deserializeBinary(answer.subarray(headBytes));
  return info.getMembersList().flatMap((member) => {
    const endPoint = member.getHttpEndPoint();
    return member.getIsAlive() && endPoint !== undefined
      ? [
          {
            address: endPoint.getAddress(),
            port: endPoint.getPort(),
            leads: member.getState() === MemberInfo.VNodeState.LEADER,
          },
        ]
      : [];
  });
};

const same = (one: Host, other: Host): boolean => one.address === other.address && one.port === other.port;

const leaderAmong = (members: readonly Member[]): Member => {
  const leader = members.find(({ leads }) => leads);
  if (leader === undefined) throw new Error('it knows no leader');
  return leader;
};

/** The error if no host led to a leader. An error about a certificate has priority. */
const noLeaderError = (hosts: readonly Host[], failures: readonly unknown[]): unknown =>
  failures.find(isUntrusted) ??
  new Error(
    `no leader was found: ${hosts.map(({ address, port }, index) => `${address}:${port}: ${reasonOf(failures[index])}`).join('; ')}`,
  );

const allUnder = async ({ address: name, port }: Host) =>
  (await lookup(name, { all: true, family: 4 })).map(({ address }) => ({ address, port, name }));

/**
 * Finds the leader of a cluster: a member that other members name as the leader, and that confirms it. If a
 * follower has named a host, this host is queried first, then all hosts in parallel.
 */
export const findLeader = async (
  { hosts, isDiscovered, tls }: Servers,
  messages: GossipMessages,
  ms: number,
  named: Host | undefined,
): Promise<Host> => {
  const asking: Asking = { tls, ms };
  const leads = async (host: Host): Promise<Host> => {
    if (!same(leaderAmong(await membersAt(host, messages, asking)), host))
      throw new Error('it is no longer the leader');
    return host;
  };
  const from = async (host: Host): Promise<Host> => {
    const leader = leaderAmong(await membersAt(host, messages, asking));
    if (same(leader, host)) return leader;
    return leads(leader).catch((thrown: unknown) => {
      const { address, port } = leader;
      throw new Error(
        `it names ${address}:${port} as the leader, but the call there failed: ${reasonOf(thrown)}`,
        {
          cause: thrown,
        },
      );
    });
  };
  const [first] = hosts;
  const seeds = isDiscovered && first ? await allUnder(first) : hosts;
  if (named) {
    const found = await leads(named).catch(() => undefined);
    if (found) return found;
  }
  return Promise.any(seeds.map(from)).catch((thrown: unknown) => {
    throw noLeaderError(seeds, thrown instanceof AggregateError ? thrown.errors : [thrown]);
  });
};
