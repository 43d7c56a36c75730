import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { CommitOutcome } from './commit-in-order.js';
import type { Expected } from './idempotency.js';
import { parseExpectation, idOf, parseProposedEvent, streamName } from './messages.js';
import type { Node } from './node.js';
import { failureOf } from './refusal.js';

const { BatchAppendResp } = streams;
const { Empty } = empty;

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

const packed = (message: { serializeBinary(): Uint8Array }, name: string) => {
  const details = new any.Any();
  details.pack(message.serializeBinary(), `event_store.client.${name}`);
  return new status.Status().setDetails(details);
};

const wrongExpectedVersion = (expected: Expected, current: number) => {
  const wrong = new shared.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return packed(wrong, 'WrongExpectedVersion');
};

const success = ({ current, position }: Extract<CommitOutcome, { readonly is: 'written' }>) => {
  const message = new BatchAppendResp.Success();
  if (current < 0) message.setNoStream(new Empty());
  else message.setCurrentRevision(String(current));
  return message.setPosition(
    new shared.AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );
};

const timedOut = () => new BatchAppendResp().setError(packed(new shared.Timeout(), 'Timeout'));

const badRequest = () =>
  new BatchAppendResp().setError(packed(new shared.BadRequest(), 'BadRequest').setMessage('BadRequest'));

const isOver = (options: streams.BatchAppendReq.Options): boolean => {
  const deadline = options.getDeadline()?.toDate();
  return deadline !== undefined && deadline.getTime() <= Date.now();
};

const answerFor = (written: CommitOutcome, expected: Expected, limit: number): streams.BatchAppendResp => {
  switch (written.is) {
    case 'written':
      return new BatchAppendResp().setSuccess(success(written));
    case 'wrong-expected-version':
      return new BatchAppendResp().setError(wrongExpectedVersion(expected, written.current));
    case 'stream-deleted':
      return new BatchAppendResp().setError(packed(new shared.StreamDeleted(), 'StreamDeleted'));
    case 'timed-out':
      return timedOut();
    case 'too-large':
      return new BatchAppendResp().setError(
        packed(new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit), 'MaximumAppendSizeExceeded'),
      );
  }
};

/** `BatchAppend`: receives appends in fragments, and answers each append once, with its correlation id. */
export const serveBatchAppend = ({
  journal,
  commit,
  admit,
  unclear,
}: Node): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> => {
  const optionsOf = ([first]: readonly streams.BatchAppendReq[]) =>
    first?.getOptions() ?? new streams.BatchAppendReq.Options();

  const appended = async (fragments: readonly streams.BatchAppendReq[]) => {
    const options = optionsOf(fragments);
    const position = options.hasStreamPosition() ? options.getStreamPosition() : undefined;
    const expected = parseExpectation(options, position);
    const events = fragments.flatMap((fragment) =>
      fragment.getProposedMessagesList().map(parseProposedEvent),
    );
    const written = await commit(streamName(options.getStreamIdentifier()), expected, events);
    return answerFor(written, expected, journal.maxAppendSize);
  };

  const respond = (
    call: Call,
    [first]: readonly streams.BatchAppendReq[],
    response: streams.BatchAppendResp,
  ) => {
    response
      .setCorrelationId(first?.getCorrelationId())
      .setStreamIdentifier(first?.getOptions()?.getStreamIdentifier());
    call.write(response);
  };

  const answer = async (call: Call, fragments: readonly streams.BatchAppendReq[]) => {
    const options = optionsOf(fragments);
    const over = isOver(options);
    const stream = streamName(options.getStreamIdentifier());
    const fault = await admit({ name: 'BatchAppend', stream }, call.metadata);
    const response = over || fault?.done === false ? timedOut() : await appended(fragments).catch(badRequest);
    if (fault?.answer === 'silent') return;
    if (fault) return void call.emit('error', fault.answer);
    respond(call, fragments, response);
  };

  return (call) => {
    const unfinished = new Map<string, streams.BatchAppendReq[]>();
    call.on('data', (fragment: streams.BatchAppendReq) => {
      const id = idOf(fragment.getCorrelationId());
      const fragments = [...(unfinished.get(id) ?? []), fragment];
      unfinished.set(id, fragments);
      if (!fragment.getIsFinal()) return;
      unfinished.delete(id);
      void answer(call, fragments).catch((thrown: unknown) => call.emit('error', failureOf(unclear)(thrown)));
    });
    call.on('end', () => call.end());
  };
};
