import { readRecordedCommand, type StoredEvent } from '@torioki/event-store';

/**
 * The events that were recorded for a command. The first contains the command; the others follow up to the
 * next command.
 */
export const eventsOfCommand = (id: string, history: readonly StoredEvent[]): readonly StoredEvent[] => {
  const first = history.findIndex((event) => readRecordedCommand(event)?.command.id === id);
  if (first < 0) return [];
  const next = history.findIndex((event, index) => index > first && readRecordedCommand(event) !== undefined);
  return history.slice(first, next < 0 ? undefined : next);
};
