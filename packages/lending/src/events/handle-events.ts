import type { DataOf, LendingEvent, LendingEventType } from './lending-event.js';
import { isInherited, standsFor, type InheritedType } from './stands-for.js';

/** What is done about events, by type. The parameters behind the data are those of every handler. */
export type EventHandlers<More extends readonly unknown[]> = {
  readonly [Type in LendingEventType]?: (data: DataOf<Type>, ...more: More) => void;
};

/**
 * Calls the handler of an event's type. An inherited event without a handler is handled as the events for which it
 * stands, as `fold` does it: a list of types that forgets the inherited ones is not needed.
 */
export const handleEvents = <More extends readonly unknown[] = []>(handlers: EventHandlers<More>) => {
  const handle = (event: LendingEvent, ...more: More): void => {
    const handler = handlers[event.type] as ((data: unknown, ...more: More) => void) | undefined;
    if (handler) handler(event.data, ...more);
    else if (isInherited(event.type))
      for (const one of standsFor(event as LendingEvent<InheritedType>)) handle(one, ...more);
  };
  return handle;
};
