import type { LendingEvent, LendingEventType } from '@torioki/lending';
import type { ReadModel } from '@torioki/projection';

export type EventsOf<Type extends LendingEventType> = Extract<LendingEvent, { readonly type: Type }>;

/** Defines a read model by the types of event that it folds. */
export const readModel = <Document, Type extends LendingEventType>(
  definition: ReadModel<Document, EventsOf<Type>> & { readonly types: readonly Type[] },
): ReadModel<Document, EventsOf<Type>> => definition;
