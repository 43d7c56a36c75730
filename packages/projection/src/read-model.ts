/** The position of a document in a list of its read model, such as the list of open loans by due date. */
export interface Listing {
  readonly list: string;
  /** The sort key of the document in the list: a text, compared by code points. */
  readonly place: string;
}

/**
 * Documents for a screen, folded from the history. A read model defines which documents an event touches, and
 * how it changes them. A document is JSON and contains only recorded facts. The query computes everything
 * that depends on the rules or on the present day.
 */
export interface ReadModel<Document, Event> {
  /** The name of the model. Choose another name if the documents get another form. */
  readonly name: string;
  /** Increase the version whenever you change the fold or its events, so that the documents are rebuilt. */
  readonly version: number;
  /** The types of all events that the model folds, and no others. */
  readonly types: readonly string[];
  /** The keys of the documents that an event touches. */
  keys(event: Event): readonly string[];
  /** The value of a document before its first event. If a document equals this value again, it is removed. */
  readonly empty: Document;
  /** The value of the document with this key after an event. */
  evolve(document: Document, event: Event, key: string): Document;
  /** The position of the document in a list; null if it is in no list. */
  listed?(document: Document): Listing | null;
}

export type AnyReadModel = ReadModel<unknown, unknown>;
