import { connect } from 'node:http2';
import type { Host, Tls } from './connection-string.js';
import { NothingCame } from './in-time.js';

/** A server of a cluster, as another server describes it. */
export interface Member extends Host {
  readonly leads: boolean;
}

/** The messages of gossip, from the client's own package. */
export interface ClusterInfo {
  readonly getMembersList: () => readonly {
    readonly getState: () => number;
    readonly getIsAlive: () => boolean;
    readonly getHttpEndPoint: () =>
      { readonly getAddress: () => string; readonly getPort: () => number } | undefined;
  }[];
}

export interface GossipMessages {
  readonly ClusterInfo: { readonly deserializeBinary: (bytes: Uint8Array) => ClusterInfo };
  readonly MemberInfo: { readonly VNodeState: { readonly LEADER: number } };
}

export interface Asking {
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
export const membersAt = async (
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
