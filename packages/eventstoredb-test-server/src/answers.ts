import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Cursor } from './cursors.js';
import { failures, type Failure } from './failures.js';
import type { ServerFault } from './faults.js';
import type { Journal } from './journal.js';
import { streamIdentifier, writeEvent } from './messages.js';

const { ReadResp } = streams;

/** A message of an answer. A Buffer contains a serialized event. */
export type Message = streams.ReadResp | Buffer;

/** `later`: more messages follow once the journal has grown. `silent`: the call never ends. */
type Answer = Message | Failure | 'later' | 'silent';

/** The answer to a read, message by message, until it fails, falls silent or ends. */
export type Answers = Generator<Answer, void>;

const notFound = (stream: string) =>
  new ReadResp().setStreamNotFound(
    new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)),
  );

const confirmation = () =>
  new ReadResp().setConfirmation(
    new ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

/** The source of a read: the events, and the cursor that reads them. */
export interface Reading {
  readonly journal: Journal;
  readonly stream: string;
  readonly cursor: Cursor;
}

/** The present events, at most `count`. */
export function* readPresentEvents({ journal, stream, cursor }: Reading, count: number): Answers {
  const found = journal.read(stream);
  if (found === 'deleted') yield failures.streamDeleted(stream);
  if (found === 'not-found') yield notFound(stream);
  for (let sent = 0; sent < count; sent += 1) {
    const event = cursor.next();
    if (event === undefined) return;
    yield writeEvent(event);
  }
}

/** The largest number of events that a live subscriber may be behind. With more, it has fallen behind. */
const liveBuffer = 32;

/** Present and future events, until the stream is deleted. */
function* followEvents({ journal, stream, cursor }: Reading): Answers {
  let caughtUp = false;
  while (journal.read(stream) !== 'deleted') {
    if (caughtUp && cursor.left() > liveBuffer) {
      caughtUp = false;
      yield new ReadResp().setFellBehind(new ReadResp.FellBehind());
    }
    const event = cursor.next();
    if (event === undefined) {
      yield caughtUp ? 'later' : new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
      caughtUp = true;
      continue;
    }
    yield writeEvent(event);
  }
}

/** Present and future events. If the stream is deleted meanwhile, its tombstone comes last. */
export function* readAndFollow(reading: Reading): Answers {
  const { journal, stream } = reading;
  if (journal.read(stream) !== 'deleted') {
    yield confirmation();
    yield* followEvents(reading);
    const tombstone = journal.tombstoneOf(stream);
    if (tombstone) yield writeEvent(tombstone);
  }
  yield failures.streamDeleted(stream);
}

function* upTo(answers: Answers, most: number): Answers {
  let events = 0;
  for (const answer of answers) {
    yield answer;
    if (Buffer.isBuffer(answer)) events += 1;
    if (events >= most) return;
  }
}

/** The given answers, up to the moment when the fault occurs. */
export function* applyFault(answers: Answers, fault: ServerFault | undefined): Answers {
  if (fault?.done !== false) yield* upTo(answers, fault?.afterEvents ?? Infinity);
  if (fault) yield fault.answer;
}
