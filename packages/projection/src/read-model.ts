/** The place of a document in a list of its read model, such as the list of open loans by due date. */
export interface Listing {
  readonly list: string;
  /** Lists are ordered by it, as text, by code points. */
  readonly place: string;
}

/**
 * What people see, as documents folded from the history: which documents an event touches, and how it changes them. A
 * document is JSON and holds facts only; whatever depends on rules or on today is computed by the query.
 */
export interface ReadModel<Document, Event> {
  /** If the documents get another form, give the read model another name. */
  readonly name: string;
  /** Raise it whenever you change what the model folds or how: then the documents are built anew. */
  readonly version: number;
  /** Exactly the events that it folds. */
  readonly types: readonly string[];
  /** The keys of the documents that an event touches. */
  keys(event: Event): readonly string[];
  /** The document of a key that no event has touched. A document that folds to it is not kept. */
  readonly empty: Document;
  /** The document of a key after an event. */
  evolve(document: Document, event: Event, key: string): Document;
  /** Where the document is listed, if anywhere. */
  listed?(document: Document): Listing | null;
}

/** A read model with any documents and any events. */
export type AnyReadModel = ReadModel<unknown, unknown>;
