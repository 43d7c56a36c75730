import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';

/** A function for each of some event types. */
export type Handlers<Made> = { readonly [Type in LendingEventType]?: (data: DataOf<Type>) => Made };

/** Applies the handler of an event's type, or returns `nothing` if there is none. */
export const handleEvent =
  <Made, Nothing>(handlers: Handlers<Made>, nothing: Nothing): ((event: LendingEvent) => Made | Nothing) =>
  ({ type, data }) => {
    const handle = handlers[type] as ((data: unknown) => Made) | undefined;
    return handle ? handle(data) : nothing;
  };
