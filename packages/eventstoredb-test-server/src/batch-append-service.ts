import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { Expected } from './idempotency.js';
import type { Written } from './journal.js';
import { idOf, proposed, streamName } from './messages.js';
import type { Node } from './node.js';

const { BatchAppendResp } = streams;
const { Empty } = empty;

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

const expectedIn = (options: streams.BatchAppendReq.Options): Expected => {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
};

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
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return packed(wrong, 'WrongExpectedVersion');
};

const success = ({ current, last }: Extract<Written, { readonly is: 'written' }>) => {
  const message = new BatchAppendResp.Success();
  if (current < 0) message.setNoStream(new Empty());
  else message.setCurrentRevision(String(current));
  if (last === undefined) return message.setNoPosition(new Empty());
  const position = String(last.position);
  return message.setPosition(
    new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position),
  );
};

const answered = (written: Written, expected: Expected, limit: number): streams.BatchAppendResp => {
  switch (written.is) {
    case 'written':
      return new BatchAppendResp().setSuccess(success(written));
    case 'wrong-expected-version':
      return new BatchAppendResp().setError(wrongExpectedVersion(expected, written.current));
    case 'stream-deleted':
      return new BatchAppendResp().setError(packed(new shared.StreamDeleted(), 'StreamDeleted'));
    case 'too-large':
      return new BatchAppendResp().setError(
        packed(new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit), 'MaximumAppendSizeExceeded'),
      );
  }
};

/** `BatchAppend`: appends in fragments on one stream of messages, each answered once, by its correlation id. */
export const batchAppend = ({
  journal,
  admit,
}: Node): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> => {
  const optionsOf = ([first]: readonly streams.BatchAppendReq[]) =>
    first?.getOptions() ?? new streams.BatchAppendReq.Options();

  const answer = async (call: Call, fragments: readonly streams.BatchAppendReq[]) => {
    const options = optionsOf(fragments);
    const stream = streamName(options.getStreamIdentifier());
    const events = fragments.flatMap((fragment) => fragment.getProposedMessagesList().map(proposed));
    const fault = await admit({ name: 'BatchAppend', stream }, call.metadata);
    const expected = expectedIn(options);
    const written = fault?.done === false ? undefined : journal.append(stream, expected, events);
    if (fault?.answer === 'silent') return;
    if (fault) return void call.emit('error', fault.answer);
    if (written)
      call.write(
        answered(written, expected, journal.maxAppendSize)
          .setCorrelationId(fragments[0]?.getCorrelationId())
          .setStreamIdentifier(options.getStreamIdentifier()),
      );
  };

  return (call) => {
    const unfinished = new Map<string, streams.BatchAppendReq[]>();
    call.on('data', (fragment: streams.BatchAppendReq) => {
      const id = idOf(fragment.getCorrelationId());
      const fragments = [...(unfinished.get(id) ?? []), fragment];
      unfinished.set(id, fragments);
      if (!fragment.getIsFinal()) return;
      unfinished.delete(id);
      void answer(call, fragments);
    });
    call.on('end', () => call.end());
  };
};
