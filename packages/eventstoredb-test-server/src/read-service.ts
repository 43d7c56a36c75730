import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { readAndFollow, applyFault, readPresentEvents, type Answers, type Message } from './answers.js';
import { streamCursor } from './cursors.js';
import { streamName } from './messages.js';
import type { Node } from './node.js';
import { failureOf, Refusal } from './refusal.js';
import { failures, type Failure } from './failures.js';
import { lastRevision } from './recorded-event.js';

type Options = streams.ReadReq.Options;

const { FORWARDS } = streams.ReadReq.Options.ReadDirection;

const ofStream = (options: Options): Failure | undefined => {
  const from = options.getStream();
  const fromEnd = options.getReadDirection() === FORWARDS && from?.hasEnd();
  const beyond = from?.hasRevision() && BigInt(from.getRevision()) > lastRevision;
  return options.getCount() === '0' || fromEnd || beyond
    ? failures.unknown('Unexpected ReadStreamResult: Error')
    : undefined;
};

/** Throws for reads that the real server refuses, and for reads that this server does not imitate. */
const checkRead = (options: Options): void => {
  if (!options.hasStream()) throw new Refusal(failures.notImitated('reading everything'));
  if (options.getResolveLinks()) throw new Refusal(failures.notImitated('links'));
  const failure = options.hasCount() ? ofStream(options) : undefined;
  if (failure) throw new Refusal(failure);
};

type Call = ServerWritableStream<streams.ReadReq, Message>;

/**
 * Resolves when a call is cancelled or an awaited event happens. `wait` starts to wait for the event, and
 * returns a function that stops waiting.
 */
const waiting = (call: Call, wait: (done: () => void) => () => void): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stop();
      call.off('cancelled', done);
      resolve();
    };
    const stop = wait(done);
    call.once('cancelled', done);
  });

/** Waits until the client accepts more messages, by HTTP/2 flow control. */
const drained = (call: Call): Promise<void> =>
  waiting(call, (done) => {
    call.once('drain', done);
    return () => call.off('drain', done);
  });

/** Makes a call send the messages of one moment together, and not each message separately. */
const inRuns = (call: Call): void => {
  call._writev = (run: { chunk: Message; encoding: BufferEncoding }[], done) => {
    let failed: Error | null | undefined;
    let left = run.length;
    const taken = (error?: Error | null) => {
      failed ??= error;
      left -= 1;
      if (left === 0) done(failed);
    };
    run.forEach(({ chunk, encoding }) => call._write(chunk, encoding, taken));
  };
};

/** Sends a message. Returns whether the call accepts more for now. */
const send = (call: Call, message: Message): boolean => {
  call.cork();
  process.nextTick(() => call.uncork());
  return call.write(message);
};

/** A message as bytes, for gRPC. */
export const serialize = (message: Message): Buffer =>
  Buffer.isBuffer(message) ? message : Buffer.from(message.serializeBinary());

/** `Read`: reads a stream forwards or backwards; a subscription continues with future events. */
export const serveRead = ({
  journal,
  admit,
  unclear,
}: Node): handleServerStreamingCall<streams.ReadReq, Message> => {
  const sendAll = async (call: Call, answers: Answers): Promise<void> => {
    inRuns(call);
    for (const answer of answers) {
      if (call.cancelled || answer === 'silent') return;
      if (answer === 'later') await waiting(call, (done) => journal.watch(done));
      else if ('code' in answer) return void call.emit('error', answer);
      else if (!send(call, answer)) await drained(call);
    }
    call.end();
  };

  const answer = async (call: Call) => {
    const options = call.request.getOptions() ?? new streams.ReadReq.Options();
    const stream = streamName(options.getStream()?.getStreamIdentifier());
    const subscribes = options.hasSubscription();
    const fault = await admit({ name: 'Read', stream, subscribes }, call.metadata);
    checkRead(options);
    const reading = { journal, stream, cursor: streamCursor(journal, stream, options) };
    const answers = subscribes
      ? readAndFollow(reading)
      : readPresentEvents(reading, Number(options.getCount()));
    await sendAll(call, applyFault(answers, fault));
  };

  return (call) =>
    void answer(call).catch((thrown: unknown) => call.emit('error', failureOf(unclear)(thrown)));
};
