import type { LendingEvent } from '@torioki/lending';
import type { ReadModel } from './read-model.js';

/** The documents of one read model, by key. */
export interface Documents<Document> {
  get(key: string): Document;
  readonly all: ReadonlyMap<string, Document>;
}

/** Documents in memory, and how they take an event. */
export const inMemoryDocuments = <Document, Event extends LendingEvent>(
  model: ReadModel<Document, Event>,
) => {
  const documents = new Map<string, Document>();
  const types: ReadonlySet<string> = new Set(model.types);
  const get = (key: string): Document => documents.get(key) ?? model.empty;
  return {
    documents: { get, all: documents as ReadonlyMap<string, Document> },
    apply: (event: LendingEvent): void => {
      if (!types.has(event.type)) return;
      const own = event as Event;
      for (const key of model.keys(own)) documents.set(key, model.evolve(get(key), own));
    },
  };
};
