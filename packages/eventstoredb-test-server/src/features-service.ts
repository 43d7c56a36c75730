import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Node } from './node.js';

const { SupportedMethod, SupportedMethods } = features;

/**
 * The version that the server reports. It is the version of the real server with which this one was compared.
 */
const version = '24.10.0-prerelease';

const methods = Object.values(streams.StreamsService).map(({ path }) => {
  const [, name = '', method = ''] = path.toLowerCase().split('/');
  return new SupportedMethod().setServiceName(name).setMethodName(method);
});

/** `ServerFeatures/GetSupportedMethods`, which clients call before they use `BatchAppend`. */
export const serveSupportedMethods =
  ({ admit }: Node): handleUnaryCall<shared.Empty, features.SupportedMethods> =>
  (call, callback) =>
    void admit({ name: 'GetSupportedMethods' }, call.metadata).then((fault) => {
      if (fault?.answer === 'silent') return;
      if (fault) return callback(fault.answer);
      callback(null, new SupportedMethods().setEventStoreServerVersion(version).setMethodsList(methods));
    });
