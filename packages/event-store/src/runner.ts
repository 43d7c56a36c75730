import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { validate as isUuid } from 'uuid';
import type { Command, Decision, EventCodec } from './decision.js';
import { decoded, readBack } from './decoded.js';
import type { JsonObject, NewEvent, Position, StoredEvent } from './event.js';
import { asFaults } from './faults.js';
import { foldsOf } from './folds.js';
import { followPlan } from './planned.js';
import { isRecord, recordedBy, recordedFor, recordOf } from './record-of-command.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError, type StoreErrorCode } from './store-error.js';

/** What became of a command. */
export type Outcome<Event, Refusal> =
  | {
      readonly is: 'accepted';
      readonly events: readonly Event[];
      /** Where its last event stands. */
      readonly position: Position;
      /** Whether it had been accepted before, and this is the first outcome again. */
      readonly again: boolean;
    }
  /** Nothing was recorded: every reason, in the order of the rules. */
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  /** The store or the command's form is at fault. */
  | { readonly is: 'failed'; readonly error: StoreError };

export interface RunnerOptions<Event> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  /** Waits before deciding again after the n-th conflict in a row. */
  readonly pause?: (conflicts: number) => Promise<void>;
}

/** Decides a command against the history and records its events. */
export type Run<Event> = <Ordered extends Command, Refusal>(
  decision: Decision<Ordered, Event, Refusal>,
  command: unknown,
) => Promise<Outcome<Event, Refusal>>;

/** The same command, or an event that it depends on, was recorded between reading and appending. */
const overtaken: readonly StoreErrorCode[] = [
  'append-condition-failed',
  'event-id-reused',
  'events-partly-known',
];

/** A command sent twice may be decided at two positions, and the later append meets the ids of the earlier one. */
const unlessOvertaken = (record: NonEmptyArray<NewEvent>) =>
  E.filterOrElse(
    (stored: readonly StoredEvent[]) => isRecord(record, stored),
    (stored): StoreError =>
      storeError('event-id-reused', { id: record[0].id, position: stored[0]?.position ?? 0 }),
  );

const failed = (error: StoreError): Outcome<never, never> => ({ is: 'failed', error });

const mostAttempts = 50;
const keptFolds = 10_000;

/** Waits a random time that grows with the conflicts, so that rivals part. */
const jittered = (conflicts: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** conflicts, 64)));

/**
 * The decision runner: fixes the head, reads up to it what the decision asks for, decides, and records under the
 * condition that nothing of what it read has happened since. After a conflict it reads only the news and decides again.
 */
export const runner = <Event>({ store, codec, pause = jittered }: RunnerOptions<Event>): Run<Event> => {
  const read = foldsOf(store, codec, keptFolds);

  const accepted = (
    events: E.Either<StoreError, readonly Event[]>,
    stored: readonly StoredEvent[],
    again: boolean,
  ): Outcome<Event, never> =>
    E.isLeft(events)
      ? { is: 'failed', error: events.left }
      : { is: 'accepted', events: events.right, position: stored.at(-1)?.position ?? 0, again };

  const acceptedBefore = (command: Command, stored: readonly StoredEvent[]): Outcome<Event, never> => {
    const recorded = recordedFor(command, stored);
    return accepted(E.isLeft(recorded) ? recorded : decoded(codec, recorded.right), stored, true);
  };

  const decidedAt = async <Ordered extends Command, Refusal>(
    head: Position,
    decision: Decision<Ordered, Event, Refusal>,
    command: Ordered,
  ): Promise<Outcome<Event, Refusal>> => {
    const sent = decision.encode(command) as JsonObject & Command;
    const before = await store.read([recordedBy(command.id)], { upTo: head });
    if (E.isLeft(before)) return failed(before.left);
    if (before.right.length > 0) return acceptedBefore(sent, before.right);
    const planned = await followPlan(decision.plan(command), read, head);
    if (E.isLeft(planned)) return failed(planned.left);
    const { verdict, boundary } = planned.right;
    if (E.isLeft(verdict)) return { is: 'refused', refusals: verdict.left };
    const record = recordOf(sent, head, verdict.right, codec);
    const events = readBack(codec, record);
    if (E.isLeft(events)) return failed(events.left);
    // That the same command was recorded meanwhile, a store tells from the events' ids before it looks at a condition.
    const condition = { failIfEventsMatch: boundary, after: head };
    const appended = unlessOvertaken(record)(await store.append(record, condition));
    return E.isLeft(appended) ? failed(appended.left) : accepted(events, appended.right, false);
  };

  /** Decides on what is known, as an append is judged by what is there; nobody judges a refusal but the asked head. */
  const attempt = async <Ordered extends Command, Refusal>(
    decision: Decision<Ordered, Event, Refusal>,
    command: Ordered,
  ): Promise<Outcome<Event, Refusal>> => {
    const known = await store.head({ known: true });
    if (E.isLeft(known)) return failed(known.left);
    const outcome = await decidedAt(known.right, decision, command);
    if (outcome.is !== 'refused') return outcome;
    const head = await store.head();
    if (E.isLeft(head)) return failed(head.left);
    return head.right === known.right ? outcome : decidedAt(head.right, decision, command);
  };

  return async (decision, input) => {
    const command = decision.decode(input);
    if (E.isLeft(command))
      return { is: 'failed', error: storeError('invalid-input', asFaults(command.left)) };
    if (!isUuid(command.right.id) || command.right.id !== command.right.id.toLowerCase())
      return {
        is: 'failed',
        error: storeError('invalid-input', { path: 'id', reason: 'must be a UUID in lower case' }),
      };
    for (let conflicts = 0; conflicts < mostAttempts; conflicts += 1) {
      if (conflicts > 0) await pause(conflicts);
      const outcome = await attempt(decision, command.right);
      if (outcome.is !== 'failed' || !overtaken.includes(outcome.error.code)) return outcome;
    }
    return { is: 'failed', error: storeError('too-many-conflicts', { attempts: mostAttempts }) };
  };
};
