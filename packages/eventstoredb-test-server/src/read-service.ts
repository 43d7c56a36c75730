import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import {
  fromNowOn,
  struck,
  whatThereIs,
  withLastRevision,
  type Answers,
  type Message,
  type Reading,
} from './answers.js';
import { allCursor, streamCursor } from './cursors.js';
import { streamName, writeEvent } from './messages.js';
import type { Node } from './node.js';
import { checkRead } from './read-request.js';
import { failureOf } from './refusal.js';

type Call = ServerWritableStream<streams.ReadReq, Message>;

/** Resolves at the first of a call's own ends and of what else is waited for; `wait` returns what stops the waiting. */
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

/** Waits while the client takes no more, as HTTP/2 flow control says. */
const drained = (call: Call): Promise<void> =>
  waiting(call, (done) => {
    call.once('drain', done);
    return () => call.off('drain', done);
  });

/** Lets a call hand on together what it is given at once, since what is handed on alone travels alone. */
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

/** Gives the call a message; whether it takes more for now. */
const send = (call: Call, message: Message): boolean => {
  call.cork();
  process.nextTick(() => call.uncork());
  return call.write(message);
};

/** How many events the server searches at once, unless it is told how many. */
const searchWindow = 32;

/** Every how many events considered a filtered subscription sends a checkpoint. */
const checkpointInterval = (options: streams.ReadReq.Options): number => {
  const filter = options.getFilter();
  if (filter === undefined) return Infinity;
  return (filter.hasMax() ? filter.getMax() : searchWindow) * filter.getCheckpointintervalmultiplier();
};

/** The message in bytes, as gRPC wants it. */
export const serialized = (message: Message): Buffer =>
  Buffer.isBuffer(message) ? message : Buffer.from(message.serializeBinary());

/** `Read`: of a stream or of everything, forwards or backwards, or forwards and then on with what is recorded. */
export const read = ({
  journal,
  admit,
  unclear,
}: Node): handleServerStreamingCall<streams.ReadReq, Message> => {
  const ending = (options: streams.ReadReq.Options, reading: Reading) => {
    const events = whatThereIs(reading, Number(options.getCount()));
    const compatibility = options.getControlOption()?.getCompatibility() ?? 0;
    return options.hasStream() && compatibility > 0 ? withLastRevision(events, reading) : events;
  };

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
    const stream = options.hasAll() ? '$all' : streamName(options.getStream()?.getStreamIdentifier());
    const subscribes = options.hasSubscription();
    const fault = await admit({ name: 'Read', stream, subscribes }, call.metadata);
    checkRead(options, journal);
    const reading = {
      journal,
      stream,
      cursor: options.hasAll() ? allCursor(journal, options) : streamCursor(journal, stream, options),
      write: writeEvent[options.getUuidOption()?.hasStructured() ? 'structured' : 'string'],
    };
    const answers = subscribes ? fromNowOn(reading, checkpointInterval(options)) : ending(options, reading);
    await sendAll(call, struck(answers, fault));
  };

  return (call) =>
    void answer(call).catch((thrown: unknown) => call.emit('error', failureOf(unclear)(thrown)));
};
