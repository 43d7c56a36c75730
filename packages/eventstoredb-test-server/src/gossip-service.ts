import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { uuidOf } from './messages.js';
import type { Node } from './node.js';

/** A server in a cluster. */
export interface Member {
  readonly port: number;
  readonly leads: boolean;
}

const { ClusterInfo, EndPoint, MemberInfo } = gossip;
const { FOLLOWER, LEADER } = MemberInfo.VNodeState;

/** `Gossip/Read`: who is in the cluster, and who leads it. */
export const readGossip =
  ({ admit }: Node, members: () => readonly Member[]): handleUnaryCall<shared.Empty, gossip.ClusterInfo> =>
  (call, callback) =>
    void admit({ name: 'GossipRead' }, call.metadata).then((fault) => {
      if (fault?.answer === 'silent') return;
      if (fault) return callback(fault.answer);
      const infos = members().map(({ port, leads }) =>
        new MemberInfo()
          .setInstanceId(uuidOf(crypto.randomUUID()))
          .setTimeStamp(String(Date.now()))
          .setIsAlive(true)
          .setState(leads ? LEADER : FOLLOWER)
          .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
      );
      callback(null, new ClusterInfo().setMembersList(infos));
    });
