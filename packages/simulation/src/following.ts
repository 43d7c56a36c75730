import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';

/** What somebody makes of some kinds of events. */
export type Handlers<Made> = { readonly [Type in LendingEventType]?: (data: DataOf<Type>) => Made };

/** Makes something of an event, or nothing if there is no handler. */
export const following =
  <Made, Nothing>(handlers: Handlers<Made>, nothing: Nothing): ((event: LendingEvent) => Made | Nothing) =>
  ({ type, data }) => {
    const handle = handlers[type] as ((data: unknown) => Made) | undefined;
    return handle ? handle(data) : nothing;
  };
