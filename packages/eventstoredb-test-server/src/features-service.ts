import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Node } from './node.js';

const { SupportedMethod, SupportedMethods } = features;

const streamsMethods = ['read', 'append', 'delete', 'tombstone', 'batchappend'];

/** `ServerFeatures/GetSupportedMethods`, which clients ask before they use `BatchAppend`. */
export const supportedMethods =
  ({ admit }: Node): handleUnaryCall<shared.Empty, features.SupportedMethods> =>
  (call, callback) =>
    void admit({ name: 'GetSupportedMethods' }, call.metadata).then((fault) => {
      if (fault?.answer === 'silent') return;
      if (fault) return callback(fault.answer);
      const methods = streamsMethods.map((name) =>
        new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
      );
      callback(null, new SupportedMethods().setEventStoreServerVersion('23.10.6').setMethodsList(methods));
    });
