import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { validate as isUuid } from 'uuid';
import { because } from './because.js';
import type { Command, Decision, EventCodec } from './decision.js';
import { decodeFacts, decodeNewEvents } from './decode-events.js';
import type { JsonObject, NewEvent, Position, StoredEvent } from './event.js';
import { limitFaults } from './faults.js';
import { makeStateReader, selectUnknownTypes } from './folds.js';
import { isLostTimeline, findLastCursor, isSameCursor } from './cursor.js';
import { followPlan, type PlanResult } from './run-plan.js';
import { isRecord, findRecord, checkRecord, makeRecord } from './record-of-command.js';
import { addRecordingRelease } from './recording-release.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError, type StoreErrorCode } from './store-error.js';

/** The runner's result for a command. */
export type Outcome<Event, Refusal> =
  | {
      readonly is: 'accepted';
      readonly events: readonly Event[];
      /** The position of the command's last event. */
      readonly position: Position;
      /** Whether the same command was accepted before. You then get its first outcome again. */
      readonly again: boolean;
    }
  /** Nothing was recorded. Lists every reason, in the order of the rules. */
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  /** The store failed, or the command is not well formed. */
  | { readonly is: 'failed'; readonly error: StoreError };

export interface RunnerOptions<Event> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  /** The release that decides. It is recorded with each command, beside the host's rules. */
  readonly decidedBy?: string;
  /** Waits after the n-th conflict in a row, before the runner decides again. */
  readonly pause?: (conflicts: number) => Promise<void>;
}

/** Decides a command against the history and records its events. */
export type Run<Event> = <Given extends Command, Refusal>(
  decision: Decision<Given, Event, Refusal>,
  command: unknown,
) => Promise<Outcome<Event, Refusal>>;

const failed = (error: StoreError): Outcome<never, never> => ({ is: 'failed', error });

const mostAttempts = 50;
const keptFolds = 10_000;

/**
 * Waits a random time, so that rival writers do not collide again. It grows with the number of conflicts, up
 * to 64 ms.
 */
const jittered = (conflicts: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(2 ** conflicts, 64)));

/** The errors of an append whose event ids are already recorded, by the same command or by another one. */
const knownIds: readonly StoreErrorCode[] = ['event-id-reused', 'events-partly-known'];

/**
 * The decision runner. It reads the aggregates of the plan as of one cursor, decides, and records the events.
 * The append succeeds only if the history still has that cursor, and no event that matches the reads was
 * recorded after it. After a conflict, the runner reads only the new events and decides again.
 */
export const runner = <Event>({
  store,
  codec,
  pause = jittered,
  decidedBy: release,
}: RunnerOptions<Event>): Run<Event> => {
  const unknownTypes = selectUnknownTypes(codec);
  let read = makeStateReader(store, codec, keptFolds);

  /** The outcome of a command that was recorded before; undefined for a new command. */
  const outcomeBefore = async <Given extends Command>(
    decision: Decision<Given, Event, unknown>,
    command: JsonObject & Command,
    record?: NonEmptyArray<NewEvent>,
  ): Promise<Outcome<Event, never> | undefined> => {
    const stored = await findRecord(store, command.id);
    if (E.isLeft(stored)) return failed(stored.left);
    const last = stored.right.at(-1);
    if (last === undefined) return undefined;
    const again = record === undefined || !isRecord(record, stored.right);
    const events = E.chain((own: readonly StoredEvent[]) => decodeFacts(codec, own))(
      checkRecord(decision, command, stored.right),
    );
    return E.isLeft(events)
      ? failed(await addRecordingRelease(store, events.left))
      : { is: 'accepted', events: events.right, position: last.position, again };
  };

  /**
   * The outcome of an append that failed or wrote nothing: the earlier outcome if the same command was
   * recorded before.
   */
  const overtaken = async <Given extends Command>(
    decision: Decision<Given, Event, unknown>,
    command: JsonObject & Command,
    record: NonEmptyArray<NewEvent>,
    error: StoreError,
  ): Promise<Outcome<Event, never>> => {
    if (isLostTimeline(error)) read = makeStateReader(store, codec, keptFolds);
    if (!knownIds.includes(error.code)) return failed(error);
    return (await outcomeBefore(decision, command, record)) ?? failed(error);
  };

  const recorded = async <Given extends Command>(
    decision: Decision<Given, Event, unknown>,
    command: JsonObject & Command,
    decided: NonEmptyArray<Event>,
    { upTo, boundary, note }: Omit<PlanResult<Event, unknown>, 'verdict'>,
  ): Promise<Outcome<Event, never>> => {
    const { version, written = version, hostRules = [] } = decision;
    const decidedBy = release === undefined ? undefined : { release, hostRules };
    const record = makeRecord(
      { command, version: written, decidedAt: upTo.position, decidedBy, note },
      decided,
      codec,
    );
    const events = decodeNewEvents(codec, record);
    if (E.isLeft(events)) return failed(events.left);
    const failIfEventsMatch = [...boundary, ...unknownTypes];
    const appended = await store.append(record, { failIfEventsMatch, after: upTo });
    if (E.isLeft(appended)) return overtaken(decision, command, record, appended.left);
    const { last, again } = appended.right;
    if (!again) return { is: 'accepted', events: events.right, position: last.position, again };
    return overtaken(
      decision,
      command,
      record,
      storeError('event-id-reused', { id: record[0].id, position: last.position }),
    );
  };

  /**
   * First decides on the events that the store already has in memory, without a request to its server. The
   * append condition protects an acceptance, but nothing protects a refusal. So before a refusal, the runner
   * looks whether the command was accepted before, and decides again if other writers recorded events in the
   * meantime.
   */
  const attempt = async <Given extends Command, Refusal>(
    decision: Decision<Given, Event, Refusal>,
    command: Given,
    remembered = true,
  ): Promise<Outcome<Event, Refusal>> => {
    const planned = await followPlan(decision.plan(command), read, { remembered });
    if (E.isLeft(planned)) return failed(await addRecordingRelease(store, planned.left));
    const { verdict, upTo } = planned.right;
    const sent = decision.encode(command) as JsonObject & Command;
    if (E.isRight(verdict)) return recorded(decision, sent, verdict.right, planned.right);
    const before = await outcomeBefore(decision, sent);
    if (before) return before;
    const refused = { is: 'refused', refusals: verdict.left } as const;
    if (!remembered) return refused;
    const head = await findLastCursor(store, { remembered: true });
    if (E.isLeft(head)) return failed(head.left);
    return isSameCursor(head.right, upTo) ? refused : attempt(decision, command, false);
  };

  return async (decision, input) => {
    const command = decision.decode(input);
    if (E.isLeft(command))
      return { is: 'failed', error: storeError('invalid-input', limitFaults(command.left)) };
    if (!isUuid(command.right.id) || command.right.id !== command.right.id.toLowerCase())
      return {
        is: 'failed',
        error: storeError('invalid-input', {
          path: 'id',
          ...because('uuid', 'must be a UUID in lower case', '小文字のUUIDで書く'),
        }),
      };
    for (let conflicts = 0; conflicts < mostAttempts; conflicts += 1) {
      if (conflicts > 0) await pause(conflicts);
      const outcome = await attempt(decision, command.right);
      if (outcome.is !== 'failed' || outcome.error.code !== 'append-condition-failed') return outcome;
    }
    return { is: 'failed', error: storeError('too-many-conflicts', { attempts: mostAttempts }) };
  };
};
