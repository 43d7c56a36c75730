import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Cursor } from './cursors.js';
import { failures, type Failure } from './failures.js';
import type { Fault } from './faults.js';
import type { Journal } from './journal.js';
import { readEvent, streamIdentifier } from './messages.js';
import type { Recorded } from './recorded.js';

const { ReadResp } = streams;

type Answer = streams.ReadResp | Failure | 'silent';

/** What a read is answered with, message by message: until it fails, falls silent or ends. */
export type Answers = AsyncGenerator<Answer, void> | Generator<Answer, void>;

const notFound = (stream: string) =>
  new ReadResp().setStreamNotFound(
    new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(stream)),
  );

const confirmation = () =>
  new ReadResp().setConfirmation(
    new ReadResp.SubscriptionConfirmation().setSubscriptionId(crypto.randomUUID()),
  );

const checkpoint = ({ position }: Recorded) => {
  const at = String(position);
  return new ReadResp().setCheckpoint(new ReadResp.Checkpoint().setCommitPosition(at).setPreparePosition(at));
};

/** The events that there are, at most `count`. */
export function* whatThereIs(
  journal: Journal,
  stream: string,
  cursor: Cursor,
  count: number,
): Generator<Answer, void> {
  const found = journal.read(stream);
  if (found === 'deleted') yield failures.streamDeleted(stream);
  if (found === 'not-found' && stream !== '$all') yield notFound(stream);
  for (let sent = 0; sent < count;) {
    const event = cursor.next();
    if (event === undefined) return;
    if (!cursor.wants(event)) continue;
    sent += 1;
    yield readEvent(event);
  }
}

/** The events that there are and will be. `interval` is how many are considered from one checkpoint to the next. */
export async function* fromNowOn(
  journal: Journal,
  stream: string,
  cursor: Cursor,
  { interval, grown }: { readonly interval: number; readonly grown: () => Promise<void> },
): AsyncGenerator<Answer, void> {
  yield confirmation();
  let caughtUp = false;
  let considered = 0;
  while (journal.read(stream) !== 'deleted') {
    const event = cursor.next();
    if (event === undefined) {
      if (!caughtUp) yield new ReadResp().setCaughtUp(new ReadResp.CaughtUp());
      caughtUp = true;
      await grown();
      continue;
    }
    considered += 1;
    if (cursor.wants(event)) yield readEvent(event);
    if (considered % interval === 0) yield checkpoint(event);
  }
  yield failures.streamDeleted(stream);
}

/** The answers up to a number of events. */
async function* upTo(answers: Answers, most: number): AsyncGenerator<Answer, void> {
  let events = 0;
  for await (const answer of answers) {
    yield answer;
    if (answer instanceof ReadResp && answer.hasEvent()) events += 1;
    if (events >= most) return;
  }
}

/** The same answers until the fault strikes. */
export async function* struck(answers: Answers, fault: Fault | undefined): AsyncGenerator<Answer, void> {
  if (fault?.done !== false) yield* upTo(answers, fault?.afterEvents ?? Infinity);
  if (fault) yield fault.answer;
}
