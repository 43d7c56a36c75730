import { lookup } from 'node:dns/promises';
import { connect } from 'node:http2';
import type { Host, Servers, Tls } from './connection-string.js';
import { isUntrusted, reasonOf } from './failure.js';
import { NothingCame } from './in-time.js';

/** A server of a cluster, as another server describes it. */
interface Member extends Host {
  readonly leads: boolean;
}

/** The messages of gossip, from the client's own package. */
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
  /** How long one server may take. */
  readonly ms: number;
}

/** A gRPC message follows a byte for its compression and four for its length. The question is an empty message. */
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
    const timer = setTimeout(() => end(() => reject(new NothingCame(ms))), ms);
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
 * Asks a server for the living members of its cluster, on a connection of its own: the client's connection may be
 * silent without end, and the client does not tell what is wrong with a certificate. Throws what went wrong.
 */
const membersAt = async (
  host: Host & { readonly name?: string },
  { ClusterInfo, MemberInfo }: GossipMessages,
  options: Asking,
): Promise<readonly Member[]> => {
  const answer = await answerOf(host, options);
  if (answer.length < headBytes) throw new Error('it does not tell the members of its cluster');
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
  if (leader === undefined) throw new Error('it knows of no leader');
  return leader;
};

/** The error if no host led to a leader. A certificate that is not trusted comes before anything else. */
const nobody = (hosts: readonly Host[], failures: readonly unknown[]): unknown =>
  failures.find(isUntrusted) ??
  new Error(
    `no leader was found: ${hosts.map(({ address, port }, index) => `${address}:${port}: ${reasonOf(failures[index])}`).join('; ')}`,
  );

const allUnder = async ({ address: name, port }: Host) =>
  (await lookup(name, { all: true, family: 4 })).map(({ address }) => ({ address, port, name }));

/**
 * Finds the leader of a cluster: a member of which others say that it leads, and that says so itself. Asks all hosts at
 * once, but first the one that a follower has named, if any.
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
      throw new Error('it leads no longer');
    return host;
  };
  const from = async (host: Host): Promise<Host> => {
    const leader = leaderAmong(await membersAt(host, messages, asking));
    if (same(leader, host)) return leader;
    return leads(leader).catch((thrown: unknown) => {
      const { address, port } = leader;
      throw new Error(`it names ${address}:${port} as the leader, and there: ${reasonOf(thrown)}`, {
        cause: thrown,
      });
    });
  };
  const [first] = hosts;
  const seeds = isDiscovered && first ? await allUnder(first) : hosts;
  if (named) {
    const found = await leads(named).catch(() => undefined);
    if (found) return found;
  }
  return Promise.any(seeds.map(from)).catch((thrown: unknown) => {
    throw nobody(seeds, thrown instanceof AggregateError ? thrown.errors : [thrown]);
  });
};
