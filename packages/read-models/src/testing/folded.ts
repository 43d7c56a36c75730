import type { LendingEvent } from '@torioki/lending';
import { inMemoryDocuments, type Documents } from '../documents.js';
import type { ReadModel } from '../read-model.js';

/** The documents of a read model after some events. */
export const folded = <Document, Event extends LendingEvent>(
  model: ReadModel<Document, Event>,
  events: readonly LendingEvent[],
): Documents<Document> => {
  const { documents, apply } = inMemoryDocuments(model);
  events.forEach(apply);
  return documents;
};
