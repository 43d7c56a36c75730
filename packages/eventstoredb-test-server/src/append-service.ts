import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import { failures, type Failure } from './failures.js';
import type { Expected } from './idempotency.js';
import type { Written } from './journal.js';
import { expectedIn, proposed, streamName } from './messages.js';
import type { Node } from './node.js';

const { AppendResp } = streams;
const { Empty } = shared;

const wrongExpectedVersion = (expected: Expected, current: number) => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else wrong.setExpectedRevision(String(expected));
  return new AppendResp().setWrongExpectedVersion(wrong);
};

const success = ({ current, last }: Extract<Written, { readonly is: 'written' }>) => {
  const message = new AppendResp.Success();
  if (current < 0) message.setNoStream(new Empty());
  else message.setCurrentRevision(String(current));
  if (last === undefined) return new AppendResp().setSuccess(message.setNoPosition(new Empty()));
  const position = String(last.position);
  const at = new AppendResp.Position().setCommitPosition(position).setPreparePosition(position);
  return new AppendResp().setSuccess(message.setPosition(at));
};

/** The answer to an append, or how it fails. */
const answered = (
  written: Written,
  {
    stream,
    expected,
    limit,
  }: { readonly stream: string; readonly expected: Expected; readonly limit: number },
): streams.AppendResp | Failure => {
  switch (written.is) {
    case 'written':
      return success(written);
    case 'wrong-expected-version':
      return wrongExpectedVersion(expected, written.current);
    case 'stream-deleted':
      return failures.streamDeleted(stream);
    case 'too-large':
      return failures.maxAppendSize(limit);
  }
};

/** `Append`: the options, then an event a message; one answer. What breaks off in the middle is no append. */
export const append =
  ({ journal, admit }: Node): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
  (call, callback) => {
    const messages: streams.AppendReq[] = [];

    const respond = (answer: streams.AppendResp | Failure | 'silent') => {
      if (answer === 'silent') return;
      if (answer instanceof AppendResp) callback(null, answer);
      else callback(answer);
    };

    const answer = async () => {
      const options = messages[0]?.getOptions() ?? new streams.AppendReq.Options();
      const stream = streamName(options.getStreamIdentifier());
      const expected = expectedIn(options);
      const events = messages.flatMap((message) => {
        const event = message.getProposedMessage();
        return event ? [proposed(event)] : [];
      });
      const fault = await admit({ name: 'Append', stream }, call.metadata);
      if (fault?.done === false) return respond(fault.answer);
      const written = journal.append(stream, expected, events);
      respond(fault?.answer ?? answered(written, { stream, expected, limit: journal.maxAppendSize }));
    };

    call.on('data', (message: streams.AppendReq) => messages.push(message));
    call.on('end', () =>
      setImmediate(() => {
        if (!call.cancelled) void answer();
      }),
    );
  };
