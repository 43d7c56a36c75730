import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import monitoring from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import operations from '@eventstore/db-client/generated/operations_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_grpc_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Node } from './node.js';

const { SupportedMethod, SupportedMethods } = features;

/** The version of the real server that was compared with this one. */
const version = '24.10.0-prerelease';

const services = [
  gossip.GossipService,
  monitoring.MonitoringService,
  operations.OperationsService,
  persistent.PersistentSubscriptionsService,
  projections.ProjectionsService,
  serverFeatures.ServerFeaturesService,
  streams.StreamsService,
  users.UsersService,
];

const ofOneOrAll = persistent.PersistentSubscriptionsService;

/** The methods of the real server. This one has fewer, and refuses the rest. */
const methods = services.flatMap((service) =>
  Object.values(service).map(({ path }) => {
    const [, name = '', method = ''] = path.toLowerCase().split('/');
    return new SupportedMethod()
      .setServiceName(name)
      .setMethodName(method)
      .setFeaturesList(service === ofOneOrAll ? ['stream', 'all'] : []);
  }),
);

/** `ServerFeatures/GetSupportedMethods`, which clients call before they use `BatchAppend`. */
export const supportedMethods =
  ({ admit }: Node): handleUnaryCall<shared.Empty, features.SupportedMethods> =>
  (call, callback) =>
    void admit({ name: 'GetSupportedMethods' }, call.metadata).then((fault) => {
      if (fault?.answer === 'silent') return;
      if (fault) return callback(fault.answer);
      callback(null, new SupportedMethods().setEventStoreServerVersion(version).setMethodsList(methods));
    });
