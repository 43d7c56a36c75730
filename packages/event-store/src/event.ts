import type { Json, JsonObject } from './json.js';

/** The number of an event in its library system's history: 1, 2, 3 … without gaps. 0 means before the first event. */
export type Position = number;

/**
 * A position together with the hash of its event. The hash covers all events up to the position, so it
 * identifies the history: a restored history reaches the same positions with other events. At position 0, the
 * hash is the root of the chain.
 */
export interface Cursor {
  readonly position: Position;
  /** 64 hexadecimal digits: the SHA-256 of the previous hash and the event's canonical form. */
  readonly hash: string;
}

/** An event to be recorded. */
export interface NewEvent {
  /** A UUID that the writer chooses. Appending the same event again under the same id writes nothing. */
  readonly id: string;
  readonly type: string;
  /** The version of the form of `data`, from 1. */
  readonly schemaVersion: number;
  /** Labels for queries, in the form `kind:id`. The store keeps them sorted and without repeats. */
  readonly tags: readonly string[];
  readonly data: JsonObject;
  /** Information about the recording of the event, such as its command. */
  readonly metadata: JsonObject;
}

/** An event as the store keeps it. */
export interface StoredEvent extends NewEvent, Cursor {
  /** The instant of the writer's clock, ISO 8601 in UTC; never earlier than that of the previous event. */
  readonly recordedAt: string;
}

/** The part of an event that must be equal if two events have the same id. */
export type EventBody = Pick<NewEvent, 'type' | 'schemaVersion' | 'tags' | 'data'>;

/** A recorded event as decisions and read models see it: its body and its cursor. */
export interface Fact extends EventBody, Cursor {}

export type { Json, JsonObject };
