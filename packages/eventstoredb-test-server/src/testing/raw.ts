import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { credentials, type ServiceError } from '@grpc/grpc-js';
import { onTestFinished } from 'vitest';
import { streamIdentifier, uuidOf } from '../messages.js';
import type { TestServer } from '../start-test-server.js';

const { AppendReq } = streams;
const { Empty } = shared;

/** A client for the running test that can send invalid requests, which EventStoreDB's own client cannot. */
export const raw = ({ port }: TestServer) => {
  const client = new streamsService.StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
  onTestFinished(() => client.close());
  return client;
};

/** An append's options, and an event with the given id and properties. */
export const appendOf = (
  properties: Readonly<Record<string, string>>,
  id: string = crypto.randomUUID(),
  options = new AppendReq.Options().setAny(new Empty()),
) => {
  const event = new AppendReq.ProposedMessage().setId(uuidOf(id));
  Object.entries(properties).forEach(([name, value]) => event.getMetadataMap().set(name, value));
  return [
    new AppendReq().setOptions(options.setStreamIdentifier(streamIdentifier('loans'))),
    new AppendReq().setProposedMessage(event),
  ];
};

/** The answer of an append, or its failure. */
export const appended = (
  client: streamsService.StreamsClient,
  messages: readonly streams.AppendReq[],
): Promise<streams.AppendResp | ServiceError> =>
  new Promise((resolve) => {
    const call = client.append((error, answer) => resolve(error ?? answer));
    messages.forEach((message) => call.write(message));
    call.end();
  });
