import type { Json, Position } from '@torioki/event-store';

export interface StoredDocument {
  readonly key: string;
  readonly document: Json;
  /** The last event that changed it. */
  readonly position: Position;
}
