import * as E from 'fp-ts/lib/Either.js';
import { mapWithIndex, type NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v5 as uuidv5 } from 'uuid';
import { canonicalJson } from './chain.js';
import type { Command, EventCodec } from './decision.js';
import type { JsonObject, NewEvent, Position, StoredEvent } from './event.js';
import type { QueryItem } from './query.js';
import { storeError, type StoreError } from './store-error.js';

/** Finds what a command recorded. */
export const recordedBy = (command: string): QueryItem => ({ tags: [`command:${command}`] });

/** The events of an accepted command as they are appended: ids from the command's, the command in the first one. */
export const recordOf = <Event>(
  command: JsonObject & Command,
  decidedAt: Position,
  events: NonEmptyArray<Event>,
  codec: EventCodec<Event>,
): NonEmptyArray<NewEvent> =>
  mapWithIndex((index, event: Event): NewEvent => {
    const body = codec.encode(event);
    return {
      ...body,
      id: uuidv5(String(index), command.id),
      tags: [...body.tags, `command:${command.id}`],
      metadata: index === 0 ? { command, decidedAt } : {},
    };
  })(events);

/** The command that an event's metadata records, and the position it was decided at. */
export interface RecordedCommand {
  readonly command: JsonObject & Command;
  readonly decidedAt: Position;
}

/** What the first event of an accepted command records about it; nothing for other events. */
export const recordedCommand = ({ metadata }: Pick<StoredEvent, 'metadata'>): RecordedCommand | undefined =>
  'command' in metadata ? (metadata as unknown as RecordedCommand) : undefined;

/** What was asked: everything of a command but the instant at which it was sent. */
const asked = ({ at: _, ...rest }: Command): string => canonicalJson(rest);

/** The events recorded under a command's id, unless another command recorded them. */
export const recordedFor = (
  command: Command,
  recorded: readonly StoredEvent[],
): E.Either<StoreError, readonly StoredEvent[]> => {
  const first = recorded[0];
  if (first === undefined) return E.right(recorded);
  const before = recordedCommand(first)?.command;
  return before !== undefined && asked(before) === asked(command)
    ? E.right(recorded)
    : E.left(storeError('command-id-reused', { command: command.id, position: first.position }));
};

/** Whether stored events are this very record, not that of the same command decided by another sender elsewhere. */
export const isRecord = (record: NonEmptyArray<NewEvent>, stored: readonly StoredEvent[]): boolean =>
  canonicalJson(record[0].metadata) === canonicalJson(stored[0]?.metadata);
