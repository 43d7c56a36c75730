import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall, Metadata, sendUnaryData } from '@grpc/grpc-js';
import { failures, type Failure } from './failures.js';
import type { Expected } from './idempotency.js';
import { parseExpectation, streamName } from './messages.js';
import type { Node } from './node.js';
import { failureOf } from './refusal.js';
import type { WriteOutcome } from './write-outcome.js';

const { DeleteResp, TombstoneResp } = streams;

type Options = streams.DeleteReq.Options | streams.TombstoneReq.Options;

/** The expected revision in the form of a failure's trailers. */
const numbered = (expected: Expected): number => {
  if (typeof expected === 'number') return expected;
  return { any: -2, no_stream: -1 }[expected];
};

/** The position of a deletion. */
interface DeletionPosition {
  readonly position: string;
}

const answered = (written: WriteOutcome, stream: string, expected: Expected): DeletionPosition | Failure => {
  switch (written.is) {
    case 'stream-deleted':
      return failures.streamDeleted(stream);
    case 'wrong-expected-version':
      return failures.wrongExpectedVersion(stream, numbered(expected), written.current);
    case 'written':
      return { position: String(written.position) };
    case 'too-large':
      return failures.thrownByHandler();
  }
};

/** Deletes a stream. Returns the position or the failure; `silent` if the call never gets an answer. */
const removal =
  ({ journal, admit }: Node, name: 'Delete' | 'Tombstone') =>
  async (options: Options | undefined, headers: Metadata): Promise<DeletionPosition | Failure | 'silent'> => {
    const expectations = options ?? new streams.DeleteReq.Options();
    const stream = streamName(expectations.getStreamIdentifier());
    const fault = await admit({ name, stream }, headers);
    if (fault?.done === false) return fault.answer;
    const revision = expectations.hasRevision() ? expectations.getRevision() : undefined;
    const expected = parseExpectation(expectations, revision);
    const how = name === 'Delete' ? 'softly' : 'for ever';
    const written = journal.remove(stream, expected, how);
    return fault?.answer ?? answered(written, stream, expected);
  };

/** Gives a call its answer: the response, a failure, or nothing. */
const answering =
  <Resp>(callback: sendUnaryData<Resp>, responseAt: (position: string) => Resp) =>
  (answer: DeletionPosition | Failure | 'silent'): void => {
    if (answer === 'silent') return;
    if (!('position' in answer)) return callback(answer);
    callback(null, responseAt(answer.position));
  };

/**
 * `Delete`: the stream is missing until a new event is written. The new event's revision then follows the old
 * ones.
 */
export const serveSoftDelete = (node: Node): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> => {
  const remove = removal(node, 'Delete');
  const responseAt = (position: string) =>
    new DeleteResp().setPosition(
      new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
    );
  return (call, callback) =>
    void remove(call.request.getOptions(), call.metadata)
      .catch(failureOf(node.unclear))
      .then(answering(callback, responseAt));
};

/** `Tombstone`: the stream is deleted for ever. */
export const serveTombstone = (node: Node): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> => {
  const remove = removal(node, 'Tombstone');
  const responseAt = (position: string) =>
    new TombstoneResp().setPosition(
      new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
    );
  return (call, callback) =>
    void remove(call.request.getOptions(), call.metadata)
      .catch(failureOf(node.unclear))
      .then(answering(callback, responseAt));
};
