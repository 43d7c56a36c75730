import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { CommitOutcome } from './commit-in-order.js';
import { failures, type Failure } from './failures.js';
import type { Expected } from './idempotency.js';
import { parseExpectation, parseProposedEvent, streamName } from './messages.js';
import type { Node } from './node.js';
import { failureOf } from './refusal.js';

const { AppendResp } = streams;
const { Empty } = shared;

const wrongExpectedVersion = (expected: Expected, current: number) => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(current));
  if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'any') wrong.setExpectedAny(new Empty());
  else wrong.setExpectedRevision(String(expected));
  return new AppendResp().setWrongExpectedVersion(wrong);
};

const success = ({ current, position }: Extract<CommitOutcome, { readonly is: 'written' }>) => {
  const message = new AppendResp.Success();
  if (current < 0) message.setNoStream(new Empty());
  else message.setCurrentRevision(String(current));
  const at = new AppendResp.Position()
    .setCommitPosition(String(position))
    .setPreparePosition(String(position));
  return new AppendResp().setSuccess(message.setPosition(at));
};

/** The answer to an append, or its failure; `silent` if the client never gets an answer. */
const answerFor = (
  written: CommitOutcome,
  {
    stream,
    expected,
    limit,
  }: { readonly stream: string; readonly expected: Expected; readonly limit: number },
): streams.AppendResp | Failure | 'silent' => {
  switch (written.is) {
    case 'written':
      return success(written);
    case 'wrong-expected-version':
      return wrongExpectedVersion(expected, written.current);
    case 'stream-deleted':
      return failures.streamDeleted(stream);
    case 'timed-out':
      return failures.timeout();
    case 'too-large':
      return failures.maxAppendSize(limit);
  }
};

/**
 * `Append`: receives the options, then one event in each message, and answers once. A request that breaks off
 * writes nothing.
 */
export const serveAppend =
  ({
    journal,
    commit,
    admit,
    unclear,
  }: Node): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> =>
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
      const fault = await admit({ name: 'Append', stream }, call.metadata);
      if (fault?.done === false) return respond(fault.answer);
      const expected = parseExpectation(options, options.hasRevision() ? options.getRevision() : undefined);
      const events = messages.flatMap((message) => {
        const event = message.getProposedMessage();
        return event ? [parseProposedEvent(event)] : [];
      });
      const written = await commit(stream, expected, events);
      respond(fault?.answer ?? answerFor(written, { stream, expected, limit: journal.maxAppendSize }));
    };

    call.on('data', (message: streams.AppendReq) => messages.push(message));
    call.on('end', () =>
      setImmediate(() => {
        if (!call.cancelled) void answer().catch((thrown: unknown) => callback(failureOf(unclear)(thrown)));
      }),
    );
  };
