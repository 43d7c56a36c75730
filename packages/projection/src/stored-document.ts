import type { Json, Position } from '@torioki/event-store';

export interface StoredDocument {
  readonly key: string;
  readonly document: Json;
  /** The position of the last event that changed the document. */
  readonly position: Position;
}

/** A number of documents, as the answer to a request for it. */
export const countAsDocument = (count: number): readonly StoredDocument[] => [
  { key: '', document: count, position: 0 },
];
