import { once } from 'node:events';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { credentials, type ServiceError } from '@grpc/grpc-js';
import { onTestFinished } from 'vitest';
import { streamIdentifier, uuidOf } from '../messages.js';
import type { TestServer } from '../start-test-server.js';

const { ReadReq, AppendReq } = streams;
const { Empty } = shared;

/** A client that sends what EventStoreDB's own cannot, for the running test. */
export const raw = ({ port }: TestServer) => {
  const client = new streamsService.StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());
  onTestFinished(() => client.close());
  return client;
};

export const readOf = (stream: string) =>
  new ReadReq.Options()
    .setStream(
      new ReadReq.Options.StreamOptions().setStreamIdentifier(streamIdentifier(stream)).setStart(new Empty()),
    )
    .setCount('100')
    .setNoFilter(new Empty())
    .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));

/** What a read is answered with until it ends or fails. */
export const answersTo = async (
  client: streamsService.StreamsClient,
  options: streams.ReadReq.Options,
): Promise<readonly (streams.ReadResp | ServiceError)[]> => {
  const call = client.read(new ReadReq().setOptions(options));
  const answers: (streams.ReadResp | ServiceError)[] = [];
  call.on('data', (answer: streams.ReadResp) => answers.push(answer));
  call.once('error', (error: ServiceError) => answers.push(error));
  await once(call, 'close').catch(() => undefined);
  await new Promise(setImmediate);
  return answers;
};

/** An append's options, and an event with such an id and such properties. */
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

/** How an append ends: with its answer, or as it fails. */
export const appended = (
  client: streamsService.StreamsClient,
  messages: readonly streams.AppendReq[],
): Promise<streams.AppendResp | ServiceError> =>
  new Promise((resolve) => {
    const call = client.append((error, answer) => resolve(error ?? answer));
    messages.forEach((message) => call.write(message));
    call.end();
  });
