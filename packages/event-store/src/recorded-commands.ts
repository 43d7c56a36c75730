import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Position, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import { isNextOf, readRecordedCommand, type RecordedCommand } from './record-of-command.js';
import type { Answer, EventStore, ReadOptions } from './store.js';
import type { StoreError } from './store-error.js';

export interface CommandRecord extends RecordedCommand {
  readonly events: NonEmptyArray<StoredEvent>;
}

/** A recorded command, or an event that no command explains. */
export type RecordOrEvent = CommandRecord | StoredEvent;

export const isCommandRecord = (passed: RecordOrEvent): passed is CommandRecord => 'events' in passed;

const opened = (event: StoredEvent): CommandRecord | undefined => {
  const recorded = readRecordedCommand(event);
  return recorded && isNextOf(recorded.command.id, 0, event) ? { ...recorded, events: [event] } : undefined;
};

const gathering = () => {
  let open: CommandRecord | undefined;
  const ended = (): readonly RecordOrEvent[] => (open ? [open] : []);
  return {
    ended,
    /** Takes the next event, and returns the records that are complete now. */
    passed: (event: StoredEvent): readonly RecordOrEvent[] => {
      if (open && isNextOf(open.command.id, open.events.length, event)) {
        open.events.push(event);
        return [];
      }
      const before = ended();
      open = opened(event);
      return open ? before : [...before, event];
    },
  };
};

/**
 * Reads a history by its commands, oldest first. Also yields the events that no command explains: such
 * an event has no command in its metadata, and does not follow another event of its command. Ends after the
 * first error.
 */
export async function* readRecordedCommands(
  store: Pick<EventStore, 'records'>,
  range: Pick<ReadOptions, 'after' | 'upTo'> = {},
): AsyncGenerator<E.Either<StoreError, RecordOrEvent>, void> {
  const { passed, ended } = gathering();
  for await (const page of pagesOfRecords(store, range)) {
    if (E.isLeft(page)) {
      yield page;
      return;
    }
    for (const event of page.right) yield* passed(event).map(E.right);
  }
  yield* ended().map(E.right);
}

export const findUnexplainedEvents = async (
  store: Pick<EventStore, 'records'>,
): Answer<readonly Position[]> => {
  const positions: Position[] = [];
  for await (const passed of readRecordedCommands(store)) {
    if (E.isLeft(passed)) return passed;
    if (!isCommandRecord(passed.right)) positions.push(passed.right.position);
  }
  return E.right(positions);
};
