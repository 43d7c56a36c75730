import type { Json, Position } from '@torioki/event-store';

export interface StoredDocument {
  readonly key: string;
  readonly document: Json;
  /** The position of the last event that changed the document. */
  readonly position: Position;
}
