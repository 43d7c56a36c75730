import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Position, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import { isNextOf, recordedCommand, type RecordedCommand } from './record-of-command.js';
import type { Answer, EventStore, ReadOptions } from './store.js';
import type { StoreError } from './store-error.js';

export interface CommandRecord extends RecordedCommand {
  readonly events: NonEmptyArray<StoredEvent>;
}

/** A recorded command, or an event that no command explains. */
export type Passed = CommandRecord | StoredEvent;

export const isOfCommand = (passed: Passed): passed is CommandRecord => 'events' in passed;

const opened = (event: StoredEvent): CommandRecord | undefined => {
  const recorded = recordedCommand(event);
  return recorded && isNextOf(recorded.command.id, 0, event) ? { ...recorded, events: [event] } : undefined;
};

const gathering = () => {
  let open: CommandRecord | undefined;
  const ended = (): readonly Passed[] => (open ? [open] : []);
  return {
    ended,
    /** The records that this event shows to be complete. */
    passed: (event: StoredEvent): readonly Passed[] => {
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
 * Reads a whole history by its commands, oldest first. Also yields the events that no command explains. Such
 * an event is not the first of a command, with the command in its metadata. Nor is it the next one after
 * another event of the same command. Ends after the first error.
 */
export async function* recordedCommands(
  store: Pick<EventStore, 'records'>,
  range: Pick<ReadOptions, 'upTo'> = {},
): AsyncGenerator<E.Either<StoreError, Passed>, void> {
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

export const unexplained = async (store: Pick<EventStore, 'records'>): Answer<readonly Position[]> => {
  const positions: Position[] = [];
  for await (const passed of recordedCommands(store)) {
    if (E.isLeft(passed)) return passed;
    if (!isOfCommand(passed.right)) positions.push(passed.right.position);
  }
  return E.right(positions);
};
