import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { fromOne } from './well-formed.js';
import { because, type ReasonTexts } from './because.js';
import { attempt, unwrap } from './attempt.js';
import { compareWithRecorded, type EventComparison } from './compare-with-recorded.js';
import type { Command, Decision, EventCodec } from './decision.js';
import type { Position, StoredEvent } from './event.js';
import { makeStateReader, type ReadStates } from './folds.js';
import { followPlan, recallNote } from './run-plan.js';
import { decodeRecorded, readRecordedCommand, readRecordFrom } from './record-of-command.js';
import {
  isCommandRecord,
  readRecordedCommands,
  type CommandRecord,
  type RecordOrEvent,
} from './recorded-commands.js';
import type { QueryItem } from './query.js';
import type { Answer, Bound, EventStore } from './store.js';
import { addRecordingRelease } from './recording-release.js';
import { storeError, type StoreError } from './store-error.js';
import { cacheWalk } from './cache-walk.js';

/** The result of deciding a recorded command again, from the history before it. */
export type ReExecution<Refusal> =
  | EventComparison
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  /**
   * The command was recorded in spite of an event that matches its append condition. This event, at
   * `position`, was recorded between the decision's read and the command.
   */
  | { readonly is: 'overtaken'; readonly position: Position };

/** `yield* invalid(why)` ends the work with `invalid-input` for the position. */
const invalid = (why: ReasonTexts) =>
  unwrap<StoreError, never>(E.left(storeError('invalid-input', { path: 'position', ...why })));

export const noCommandAt = (position: Position): ReasonTexts =>
  Number.isSafeInteger(position)
    ? because(
        'no-command',
        `no command is recorded at ${position}`,
        `位置${position}に記録された命令がない`,
        {
          position,
        },
      )
    : because('no-command', `no command is recorded at ${position}`, '位置を数で書く');

export const unknownDecision = (type: string, where = ''): ReasonTexts =>
  because('unknown-command', `no decision is known for ${type}${where}`, `「${type}」という命令はない`);

type Decisions<Event, Refusal> = readonly Decision<Command, Event, Refusal>[];

/**
 * The position of the first event that should have prevented the recording. It matches the boundary, and was
 * recorded between the decision's read and the command.
 */
const overtaking = (
  store: Pick<EventStore, 'read'>,
  boundary: readonly QueryItem[],
  { decidedAt, events }: CommandRecord,
): Answer<Position | undefined> =>
  attempt(async function* () {
    const upTo = events[0].position - 1;
    if (decidedAt === upTo) return undefined;
    const since = yield* unwrap(await store.read(boundary, { after: decidedAt, upTo, limit: 1 }));
    return since.events[0]?.position;
  });

/** The parts that {@link decideAgain} needs for every command. */
interface Again<Event, Refusal> {
  readonly store: Pick<EventStore, 'read'>;
  readonly read: ReadStates;
  readonly codec: EventCodec<Event>;
  readonly decisions: Decisions<Event, Refusal>;
  readonly unrecorded?: WalkOptions['unrecorded'] | undefined;
}

const decideAgain = <Event, Refusal>(
  { store, read, codec, decisions, unrecorded }: Again<Event, Refusal>,
  record: CommandRecord,
): Answer<ReExecution<Refusal>> =>
  attempt(async function* (): AsyncGenerator<StoreError, ReExecution<Refusal>, unknown> {
    const { command: sent, version, decidedAt, events, note = {} } = record;
    const decision = decisions.find(({ type }) => type === sent.type);
    if (decision === undefined)
      return yield* invalid(unknownDecision(sent.type, `, recorded at ${events[0].position}`));
    const command = yield* unwrap(decodeRecorded(decision, record, events[0]));
    const more = unrecorded?.(record);
    const plan = more
      ? decision.plan({ ...command, ...more }, version)
      : recallNote(decision, note).plan(command, version);
    const { verdict, boundary } = yield* unwrap(await followPlan(plan, read, { upTo: decidedAt }));
    if (E.isLeft(verdict)) return { is: 'refused', refusals: verdict.left };
    const overtaken = yield* unwrap(await overtaking(store, boundary, record));
    if (overtaken !== undefined) return { is: 'overtaken', position: overtaken };
    return compareWithRecorded(codec, events, verdict.right.map(codec.encode));
  });

const recordAt = (store: EventStore, position: Position): Answer<CommandRecord> =>
  attempt(async function* () {
    if (!Number.isSafeInteger(position) || position < 1) return yield* invalid(fromOne);
    const [first] = yield* unwrap(await store.records({ after: position - 1, upTo: position }));
    const recorded = first && readRecordedCommand(first);
    if (recorded === undefined) return yield* invalid(noCommandAt(position));
    const events = yield* unwrap(await readRecordFrom(store, recorded.command.id, first as StoredEvent));
    return { ...recorded, events };
  });

/**
 * Decides a recorded command again, only from the history before it, and compares the new events with the
 * recorded ones. `position` is the position of the command's first event. The event loop has a turn before
 * the decision. Fails with `invalid-input` if no command is recorded there, or if its type is unknown.
 */
export const reExecute = <Event, Refusal>(
  store: EventStore,
  codec: EventCodec<Event>,
  decisions: Decisions<Event, Refusal>,
  position: Position,
): Answer<ReExecution<Refusal>> =>
  attempt(async function* () {
    await nextTurn();
    const record = yield* unwrap(await recordAt(store, position));
    const again = { store, read: makeStateReader(store, codec, 0), codec, decisions };
    const decided = await decideAgain(again, record);
    return yield* unwrap(
      E.isLeft(decided) ? E.left(await addRecordingRelease(store, decided.left)) : decided,
    );
  });

/** The result of executing a command again. */
export type ReExecutionResult<Refusal> =
  ReExecution<Refusal> | { readonly is: 'failed'; readonly error: StoreError };

/** A finding of {@link reExecuteAll} at a position: a command's result, or an event without a command. */
export interface ReExecutionFinding<Refusal> {
  readonly position: Position;
  readonly execution: ReExecutionResult<Refusal> | { readonly is: 'unexplained' };
}

/**
 * A step of the walk. `passed`: the walk passed a command or an event. `decided`: the walk decided a passed
 * command again.
 */
export type WalkStep<Refusal> =
  | { readonly is: 'passed'; readonly passed: RecordOrEvent }
  | {
      readonly is: 'decided';
      readonly record: CommandRecord;
      readonly execution: ReExecutionResult<Refusal>;
    };

export interface WalkOptions {
  /** The walk begins after this position; without it, at the beginning of the history. */
  readonly after?: Position;
  /** The end of the walk; without it, the end of the history. */
  readonly upTo?: Bound;
  /** Selects the commands to decide again; without it, all. */
  readonly chosen?: (record: CommandRecord) => boolean;
  /**
   * Returns the fields of a command that the history does not record. The command is decided with these
   * fields, but without its recorded note. If the function returns undefined, the command is decided from the
   * history only.
   */
  readonly unrecorded?: (record: CommandRecord) => object | undefined;
}

/** The largest expected number of events between a decision's read and the record of its command. */
const lookAhead = 1_000;

/**
 * The number of events that the walk keeps, including those within `lookAhead`. Decisions usually read events
 * that were recorded shortly before.
 */
const keptEvents = 1.5 * lookAhead;

const keptFolds = 10_000;

/** Inserts a command in the order of `decidedAt`. */
const put = (waiting: CommandRecord[], record: CommandRecord): void => {
  const later = waiting.findLastIndex(({ decidedAt }) => decidedAt <= record.decidedAt);
  waiting.splice(later + 1, 0, record);
};

/**
 * Walks through a history. Yields the commands and events in the order of recording. Decides the commands
 * again in the order of the reads of their decisions, so that each aggregate is folded only once. The event
 * loop has a turn after each command. If a command cannot be decided again, the walk yields the error and
 * continues. If the history cannot be read, the walk ends.
 */
export async function* walk<Event, Refusal>(
  store: Pick<EventStore, 'read' | 'records'>,
  codec: EventCodec<Event>,
  decisions: Decisions<Event, Refusal>,
  options: WalkOptions = {},
): AsyncGenerator<E.Either<StoreError, WalkStep<Refusal>>, void> {
  const { chosen = () => true, unrecorded, ...range } = options;
  const along = cacheWalk(store, keptEvents);
  const read = makeStateReader(along, codec, keptFolds);
  const again = { store: along, read, codec, decisions, unrecorded };
  const waiting: CommandRecord[] = [];

  async function* decidedUpTo(position: Position): AsyncGenerator<E.Either<never, WalkStep<Refusal>>, void> {
    for (let next = waiting[0]; next && next.decidedAt <= position; next = waiting[0]) {
      waiting.shift();
      const decided = await decideAgain(again, next);
      const execution = E.isLeft(decided)
        ? ({ is: 'failed', error: await addRecordingRelease(store, decided.left) } as const)
        : decided.right;
      yield E.right({ is: 'decided', record: next, execution });
      await nextTurn();
    }
  }

  for await (const one of readRecordedCommands(along, range)) {
    if (E.isLeft(one)) {
      yield one;
      return;
    }
    const passed = one.right;
    yield E.right({ is: 'passed', passed });
    if (!isCommandRecord(passed) || !chosen(passed)) continue;
    put(waiting, passed);
    yield* decidedUpTo(passed.events[0].position - lookAhead);
  }
  yield* decidedUpTo(Number.MAX_SAFE_INTEGER);
}

/** Decides every command of a history again. Also yields the events that no command explains. */
export async function* reExecuteAll<Event, Refusal>(
  store: EventStore,
  codec: EventCodec<Event>,
  decisions: Decisions<Event, Refusal>,
): AsyncGenerator<E.Either<StoreError, ReExecutionFinding<Refusal>>, void> {
  for await (const step of walk(store, codec, decisions)) {
    if (E.isLeft(step)) yield step;
    else if (step.right.is === 'decided')
      yield E.right({ position: step.right.record.events[0].position, execution: step.right.execution });
    else if (!isCommandRecord(step.right.passed))
      yield E.right({ position: step.right.passed.position, execution: { is: 'unexplained' } });
  }
}
