/** The place of a document in a list of its read model, such as the list of open loans by due date. */
export interface Listing {
  readonly list: string;
  /** The list's sort key: a text, compared by code points. */
  readonly place: string;
}

/**
 * Documents folded from the history for a screen: which documents an event touches, and how it changes them.
 * A document is JSON and contains only facts. The query computes everything that depends on rules or on
 * today.
 */
export interface ReadModel<Document, Event> {
  /** Choose another name if the documents get another form. */
  readonly name: string;
  /** Increase it whenever you change the fold or its events. The documents are then rebuilt. */
  readonly version: number;
  /** Exactly the types of the events that it folds. */
  readonly types: readonly string[];
  /** The keys of the documents that an event touches. */
  keys(event: Event): readonly string[];
  /** The document of an untouched key. A document that becomes equal to it is removed. */
  readonly empty: Document;
  /** The document of a key after an event. */
  evolve(document: Document, event: Event, key: string): Document;
  /** The document's place in a list; null if it is in none. */
  listed?(document: Document): Listing | null;
}

export type AnyReadModel = ReadModel<unknown, unknown>;
