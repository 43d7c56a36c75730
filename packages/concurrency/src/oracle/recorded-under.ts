import { recordedCommand, type StoredEvent } from '@torioki/event-store';

/** The events of a command: the one that tells of it, and those up to the next command. */
export const recordedUnder = (id: string, history: readonly StoredEvent[]): readonly StoredEvent[] => {
  const first = history.findIndex((event) => recordedCommand(event)?.command.id === id);
  if (first < 0) return [];
  const next = history.findIndex((event, index) => index > first && recordedCommand(event) !== undefined);
  return history.slice(first, next < 0 ? undefined : next);
};
