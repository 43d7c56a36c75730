import { recordedCommand, type Position } from '@torioki/event-store';
import { isOfCommand, type CommandRecord, type Passed } from '@torioki/event-store/adapter';

/** Notices, while a history passes, where events are missing or cannot be read. */
export const noticingGaps = () => {
  const cutCommands = new Set<Position>();
  const orphans = new Set<Position>();
  let first: Position | undefined;
  let next: Position = 1;
  let before: CommandRecord | undefined;
  let isBehindOne = false;

  const found = (position: Position): void => {
    first ??= position;
  };

  const missing = (): void => {
    found(next);
    if (before) cutCommands.add(before.events[0].position);
    isBehindOne = true;
  };

  return {
    /** The first position that nobody can read. */
    first: (): Position | undefined => first,
    found,
    /** Commands before something missing, of which that may be the rest. */
    cutCommands: cutCommands as ReadonlySet<Position>,
    /** Events behind something missing, of which that may have held the command. */
    orphans: orphans as ReadonlySet<Position>,
    passes: (passed: Passed): void => {
      const events = isOfCommand(passed) ? passed.events : ([passed] as const);
      const [begun] = events;
      if (begun.position > next) missing();
      isBehindOne &&= !isOfCommand(passed) && recordedCommand(begun) === undefined;
      if (isBehindOne) orphans.add(begun.position);
      before = isOfCommand(passed) ? passed : undefined;
      next = begun.position + events.length;
    },
    /** The history goes on up to a position, whether anything passed there or not. */
    ends: (upTo: Position): void => {
      if (next <= upTo) missing();
    },
  };
};
