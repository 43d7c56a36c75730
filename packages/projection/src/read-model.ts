/** A document's place in a list of its read model, such as that of open loans by due date. */
export interface Listing {
  readonly list: string;
  /** Lists are ordered by it, as text by its code points. */
  readonly place: string;
}

/**
 * What people see, as documents folded from the history: which of them an event touches, and how it changes them. A
 * document is JSON and holds facts only; what depends on rules or on today is worked out by the query.
 */
export interface ReadModel<Document, Event extends { readonly type: string } = { readonly type: string }> {
  /** A document of another form is a read model of another name. */
  readonly name: string;
  /** Raise it with every change of what the model folds or how: the documents are then built anew. */
  readonly version: number;
  /** Exactly the events that it folds. */
  readonly types: readonly string[];
  /** The keys of the documents that an event touches. */
  keys(event: Event): readonly string[];
  /** What a key has that no event touched. A document that folds to it is not kept. */
  readonly empty: Document;
  /** The document of a key after an event. */
  evolve(document: Document, event: Event, key: string): Document;
  /** Where the document is listed, if anywhere. */
  listed?(document: Document): Listing | null;
}

/** A read model of whatever documents and events. */
export type AnyReadModel = ReadModel<unknown, never>;
