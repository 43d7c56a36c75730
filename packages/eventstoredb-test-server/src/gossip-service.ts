import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { toStructuredUuid, toTicks } from './messages.js';
import type { Node } from './node.js';

const { ClusterInfo, EndPoint, MemberInfo } = gossip;

/** A server of a cluster, as the gossip describes it. */
export interface Member {
  readonly port: number;
  readonly state: keyof typeof gossip.MemberInfo.VNodeState;
  /** Whether the server is alive. Default: true. */
  readonly isAlive?: boolean;
}

/** `Gossip/Read`: the members of the cluster, and its leader. */
export const serveGossip =
  ({ admit }: Node, members: () => readonly Member[]): handleUnaryCall<shared.Empty, gossip.ClusterInfo> =>
  (call, callback) =>
    void admit({ name: 'GossipRead' }, call.metadata).then((fault) => {
      if (fault?.answer === 'silent') return;
      if (fault) return callback(fault.answer);
      const infos = members().map(({ port, state, isAlive = true }) =>
        new MemberInfo()
          .setInstanceId(toStructuredUuid(crypto.randomUUID()))
          .setTimeStamp(toTicks(Date.now()))
          .setIsAlive(isAlive)
          .setState(MemberInfo.VNodeState[state])
          .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
      );
      callback(null, new ClusterInfo().setMembersList(infos));
    });
