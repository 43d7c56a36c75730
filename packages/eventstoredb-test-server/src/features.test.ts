import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { credentials } from '@grpc/grpc-js';
import { expect, it, onTestFinished } from 'vitest';
import { startServer } from './testing/paths.js';

it('gossip contains ids in bits and the time in ticks', async () => {
  const { port } = await startServer();
  const client = new gossipService.GossipClient(`127.0.0.1:${port}`, credentials.createInsecure());
  onTestFinished(() => client.close());
  const before = Date.now();
  const info = await new Promise<ClusterInfo>((resolve, reject) => {
    client.read(new shared.Empty(), (error, answer) => (error ? reject(error) : resolve(answer)));
  });
  const [member] = info.getMembersList();
  expect(member?.getInstanceId()?.hasStructured()).toBe(true);
  const milliseconds = Number(member?.getTimeStamp()) / 10_000;
  expect(milliseconds).toBeGreaterThanOrEqual(before);
  expect(milliseconds).toBeLessThanOrEqual(Date.now());
});

it('the server reports the version that it imitates, and that it has batch appends', async () => {
  const { port } = await startServer();
  const client = new featuresService.ServerFeaturesClient(`127.0.0.1:${port}`, credentials.createInsecure());
  onTestFinished(() => client.close());
  const features = await new Promise<SupportedMethods>((resolve, reject) => {
    client.getSupportedMethods(new shared.Empty(), (error, answer) =>
      error ? reject(error) : resolve(answer),
    );
  });
  expect(features.getEventStoreServerVersion()).toBe('24.10.0-prerelease');
  const methods = features.getMethodsList().map((one) => `${one.getServiceName()}/${one.getMethodName()}`);
  expect(methods).toContain('event_store.client.streams.streams/batchappend');
});
