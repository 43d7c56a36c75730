import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';

/** Handlers of events, by event type. A type may have no handler. */
export type Handlers<Made> = { readonly [Type in LendingEventType]?: (data: DataOf<Type>) => Made };

/** Calls the handler of an event's type. Returns `nothing` if the type has no handler. */
export const handleEvent =
  <Made, Nothing>(handlers: Handlers<Made>, nothing: Nothing): ((event: LendingEvent) => Made | Nothing) =>
  ({ type, data }) => {
    const handle = handlers[type] as ((data: unknown) => Made) | undefined;
    return handle ? handle(data) : nothing;
  };
