import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall, Metadata } from '@grpc/grpc-js';
import { failures, type Failure } from './failures.js';
import type { Written } from './journal.js';
import { expectedIn, streamName } from './messages.js';
import type { Node } from './node.js';

const { Empty } = shared;

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;

const revisionOf = (options: Options): number => (options.hasRevision() ? Number(options.getRevision()) : -1);

const failureOf = (written: Written, stream: string, options: Options): Failure | undefined => {
  switch (written.is) {
    case 'stream-deleted':
      return failures.streamDeleted(stream);
    case 'wrong-expected-version':
      return failures.wrongExpectedVersion(stream, revisionOf(options), written.current);
    case 'written':
    case 'too-large':
      return undefined;
  }
};

/** Deletes, and says how that fails; `silent` if it is never to be answered. */
const removal =
  ({ journal, admit }: Node, name: 'Delete' | 'Tombstone') =>
  async (options: Options | undefined, headers: Metadata): Promise<Failure | 'silent' | undefined> => {
    const expected = options ?? new streams.DeleteReq.Options();
    const stream = streamName(expected.getStreamIdentifier());
    const fault = await admit({ name, stream }, headers);
    if (fault?.done === false) return fault.answer;
    const how = name === 'Delete' ? 'softly' : 'for ever';
    const written = journal.remove(stream, expectedIn(expected), how);
    return fault?.answer ?? failureOf(written, stream, expected);
  };

/** `Delete`: the stream is gone until it is written again, with its numbers going on. */
export const softDelete = (node: Node): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> => {
  const remove = removal(node, 'Delete');
  return (call, callback) =>
    void remove(call.request.getOptions(), call.metadata).then((failure) => {
      if (failure === undefined) callback(null, new streams.DeleteResp().setNoPosition(new Empty()));
      else if (failure !== 'silent') callback(failure);
    });
};

/** `Tombstone`: the stream is gone for ever. */
export const tombstone = (node: Node): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> => {
  const remove = removal(node, 'Tombstone');
  return (call, callback) =>
    void remove(call.request.getOptions(), call.metadata).then((failure) => {
      if (failure === undefined) callback(null, new streams.TombstoneResp().setNoPosition(new Empty()));
      else if (failure !== 'silent') callback(failure);
    });
};
