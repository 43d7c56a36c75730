import type { LendingEvent, LendingEventType } from '@torioki/lending';

export type EventsOf<Type extends LendingEventType> = Extract<LendingEvent, { readonly type: Type }>;

/**
 * What staff or patrons see, as documents that a runner keeps: which of them an event touches, and how it changes
 * them. A document holds facts only; what depends on policy, calendars or today is worked out by the query.
 */
export interface ReadModel<Document, Event extends LendingEvent = LendingEvent> {
  readonly name: string;
  /** Exactly the events that it folds. */
  readonly types: readonly LendingEventType[];
  /** The keys of the documents that an event touches. */
  keys(event: Event): readonly string[];
  readonly empty: Document;
  evolve(document: Document, event: Event): Document;
}

/** Defines a read model by the types of event that it folds. */
export const readModel = <Document, Type extends LendingEventType>(
  definition: ReadModel<Document, EventsOf<Type>> & { readonly types: readonly Type[] },
): ReadModel<Document, EventsOf<Type>> => definition;
