import { readRecordedCommand, type Position } from '@torioki/event-store';
import { isCommandRecord, type CommandRecord, type RecordOrEvent } from '@torioki/event-store/adapter';

/** Collects the gaps of a history event by event. A gap is a run of positions without a readable event. */
export const collectGaps = () => {
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
    /** The first position without a readable event. */
    first: (): Position | undefined => first,
    found,
    /** The last command before each gap, as the position of its first event. The gap may contain more of its events. */
    cutCommands: cutCommands as ReadonlySet<Position>,
    /** The positions of events after a gap. The command of such an event may be in the gap. */
    orphans: orphans as ReadonlySet<Position>,
    passes: (passed: RecordOrEvent): void => {
      const events = isCommandRecord(passed) ? passed.events : ([passed] as const);
      const [begun] = events;
      if (begun.position > next) missing();
      isBehindOne &&= !isCommandRecord(passed) && readRecordedCommand(begun) === undefined;
      if (isBehindOne) orphans.add(begun.position);
      before = isCommandRecord(passed) ? passed : undefined;
      next = begun.position + events.length;
    },
    /** Ends the history at a position. If events up to this position are missing, they are a gap. */
    ends: (upTo: Position): void => {
      if (next <= upTo) missing();
    },
  };
};
