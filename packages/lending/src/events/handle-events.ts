import type { DataOf, LendingEvent, LendingEventType } from './lending-event.js';
import { isMigrated, expandMigrated, type MigratedType } from './migrated-events.js';

/**
 * A handler for each type of event. The first parameter is the event's data; the others are the same for all
 * handlers.
 */
export type EventHandlers<More extends readonly unknown[]> = {
  readonly [Type in LendingEventType]?: (data: DataOf<Type>, ...more: More) => void;
};

/**
 * Calls the handler of an event's type. A migrated event without a handler is handled like the events that it
 * replaces. So you can omit the migrated types.
 */
export const handleEvents = <More extends readonly unknown[] = []>(handlers: EventHandlers<More>) => {
  const handle = (event: LendingEvent, ...more: More): void => {
    const handler = handlers[event.type] as ((data: unknown, ...more: More) => void) | undefined;
    if (handler) handler(event.data, ...more);
    else if (isMigrated(event.type))
      for (const one of expandMigrated(event as LendingEvent<MigratedType>)) handle(one, ...more);
  };
  return handle;
};
