import * as E from 'fp-ts/lib/Either.js';
import { mapWithIndex, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { validate as isUuid } from 'uuid';
import { because, type ReasonTexts } from './because.js';
import { canonicalJson } from './canonical.js';
import type { Command, Decision, EventCodec, HostRuleVersion } from './decision.js';
import { unreadableEvent } from './decode-events.js';
import { limitFaults } from './faults.js';
import type { Fault } from './json.js';
import type { JsonObject, NewEvent, Position, StoredEvent } from './event.js';
import { makeNameUuid } from './name-uuid.js';
import { pagesOfRecords } from './pages.js';
import type { Answer, EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';
import { isObject, isPosition, isText, isVersion } from './well-formed.js';

/** The id of the n-th event of a command, from 0. A repeated command gets the same ids. */
const idOf = (command: string, index: number): string => makeNameUuid(String(index), command);

/** The release and the host's rules that decided a command. */
export interface DecidedBy {
  /** The release of Torioki, such as `torioki 0.1.0`. */
  readonly release: string;
  /** The host's rules that judged the command, with their versions. */
  readonly hostRules: readonly HostRuleVersion[];
}

/** The command in an event's metadata, and the last position that its decision read. */
export interface RecordedCommand {
  readonly command: JsonObject & Command;
  /** The version of the command's form and of its rules. A record without a version has version 1. */
  readonly version: number;
  readonly decidedAt: Position;
  /** The deciders. Older histories contain only the release, as a text, or nothing. */
  readonly decidedBy?: DecidedBy | undefined;
  /**
   * The facts that the decision noted; usually missing. If the decision is made again, it gets these facts.
   */
  readonly note?: JsonObject;
}

const writeDeciders = ({ release, hostRules }: DecidedBy): JsonObject => ({
  release,
  hostRules: hostRules.map(({ code, version }) => ({ code, version })),
});

/**
 * The new events of an accepted command. Their ids derive from the command's id, and the first event contains
 * the command.
 */
export const makeRecord = <Event>(
  { command, version, decidedAt, decidedBy, note = {} }: RecordedCommand,
  events: NonEmptyArray<Event>,
  codec: EventCodec<Event>,
): NonEmptyArray<NewEvent> => {
  const metadata = {
    ...{ command, decidedAt },
    ...(version > 1 && { version }),
    ...(decidedBy && { decidedBy: writeDeciders(decidedBy) }),
    ...(Object.keys(note).length > 0 && { note }),
  };
  return mapWithIndex((index, event: Event): NewEvent => ({
    ...codec.encode(event),
    id: idOf(command.id, index),
    metadata: index === 0 ? metadata : {},
  }))(events);
};

const isCommand = (value: unknown): value is RecordedCommand['command'] => {
  if (!isObject(value)) return false;
  const { id, type } = value as Partial<Command>;
  return isText(type) && isUuid(id) && id === id?.toLowerCase();
};

const isNote = (value: unknown): value is JsonObject => isObject(value);

const isHostRule = (value: unknown): value is HostRuleVersion =>
  isObject(value) && isText(Reflect.get(value, 'code')) && isVersion(Reflect.get(value, 'version'));

/** The recorded deciders. Older histories contain only the release, as a text. */
const readDeciders = (recorded: unknown): DecidedBy | undefined => {
  if (isText(recorded)) return { release: recorded, hostRules: [] };
  if (!isObject(recorded)) return undefined;
  const { release, hostRules } = recorded as Partial<Record<keyof DecidedBy, unknown>>;
  return isText(release) && Array.isArray(hostRules) && hostRules.every(isHostRule)
    ? { release, hostRules }
    : undefined;
};

/** The command that an event records; undefined unless the event is the first one of an accepted command. */
export const readRecordedCommand = ({
  metadata: { command, version = 1, decidedAt, decidedBy, note },
  position,
}: Pick<StoredEvent, 'metadata' | 'position'>): RecordedCommand | undefined => {
  if (!isCommand(command) || !isVersion(version) || !isPosition(decidedAt) || decidedAt >= position)
    return undefined;
  const deciders = readDeciders(decidedBy);
  return {
    ...{ command, version, decidedAt },
    ...(deciders && { decidedBy: deciders }),
    ...(isNote(note) && { note }),
  };
};

/** The first event that a command recorded; undefined if it was not accepted. */
export const findFirstEvent = (
  store: Pick<EventStore, 'find'>,
  command: string,
): Answer<StoredEvent | undefined> => store.find(idOf(command, 0));

/** Whether an event is the event of a command at this index, counted from 0. */
export const isNextOf = (command: string, index: number, { id }: StoredEvent): boolean =>
  id === idOf(command, index);

/** All events that a command recorded, beginning with the given first one. */
export const readRecordFrom = async (
  store: Pick<EventStore, 'records'>,
  command: string,
  first: StoredEvent,
): Answer<NonEmptyArray<StoredEvent>> => {
  const recorded: NonEmptyArray<StoredEvent> = [first];
  for await (const page of pagesOfRecords(store, { after: first })) {
    if (E.isLeft(page)) return page;
    for (const event of page.right) {
      if (!isNextOf(command, recorded.length, event)) return E.right(recorded);
      recorded.push(event);
    }
  }
  return E.right(recorded);
};

/** All events that a command recorded; empty if it was not accepted. */
export const findRecord = async (
  store: Pick<EventStore, 'find' | 'records'>,
  command: string,
): Answer<readonly StoredEvent[]> => {
  const first = await findFirstEvent(store, command);
  if (E.isLeft(first)) return first;
  return first.right ? readRecordFrom(store, command, first.right) : E.right([]);
};

/** The command's request in canonical form: all its fields except `at`. */
const writeRequest = ({ at: _, ...rest }: Command): string => canonicalJson(rest);

export const unknownCommandVersion = (type: string, version: number): ReasonTexts =>
  because(
    'unknown-version',
    `the version ${version} of the command ${type} is unknown`,
    `この命令（${type}）の第${version}版は、この版のプログラムでは読めない`,
    { version },
  );

/**
 * Decodes a recorded command. If a later release recorded it in a version that this decision cannot read, the
 * error is `unreadable-event` and names that release.
 */
export const decodeRecorded = <Given extends Command>(
  decision: Decision<Given, unknown, unknown>,
  { command, version, decidedBy }: RecordedCommand,
  first: StoredEvent,
): E.Either<StoreError, Given> =>
  version > decision.version
    ? E.left(
        unreadableEvent(
          { ...first, decidedBy: decidedBy?.release },
          { path: 'command', ...unknownCommandVersion(command.type, version) },
        ),
      )
    : E.mapLeft((faults: NonEmptyArray<Fault>) => storeError('invalid-input', limitFaults(faults)))(
        decision.decode(command, version),
      );

/** A recorded command in the form of new commands. */
const inWrittenForm = <Given extends Command>(
  decision: Decision<Given, unknown, unknown>,
  record: RecordedCommand,
  first: StoredEvent,
): E.Either<StoreError, Command> =>
  record.version === (decision.written ?? decision.version)
    ? E.right(record.command)
    : E.map((given: Given) => decision.encode(given) as JsonObject & Command)(
        decodeRecorded(decision, record, first),
      );

const isUnreadable = <A>(read: E.Either<StoreError, A>): read is E.Left<StoreError> =>
  E.isLeft(read) && read.left.code === 'unreadable-event';

const isSameRequest = (before: E.Either<StoreError, Command>, command: Command): boolean =>
  E.isRight(before) && writeRequest(before.right) === writeRequest(command);

/**
 * The events recorded under a command's id; an error if another command recorded them, or if a later release
 * recorded the command in an unknown version.
 */
export const checkRecord = <Given extends Command>(
  decision: Decision<Given, unknown, unknown>,
  command: Command,
  recorded: readonly StoredEvent[],
): E.Either<StoreError, readonly StoredEvent[]> => {
  const first = recorded[0];
  if (first === undefined) return E.right(recorded);
  const record = readRecordedCommand(first);
  const before = record && inWrittenForm(decision, record, first);
  if (before && isUnreadable(before)) return before;
  return before && isSameRequest(before, command)
    ? E.right(recorded)
    : E.left(storeError('command-id-reused', { command: command.id, position: first.position }));
};

/** A record's metadata without its deciders: the same record may come from two releases. */
const decided = ({ decidedBy: _, ...metadata }: JsonObject): string => canonicalJson(metadata);

/**
 * Whether stored events are exactly this record. Another sender may have recorded the same command with other
 * events.
 */
export const isRecord = (record: NonEmptyArray<NewEvent>, stored: readonly StoredEvent[]): boolean =>
  decided(record[0].metadata) === decided(stored[0]?.metadata ?? {});
