import type { Json, JsonObject } from './json.js';

/** The place of an event in its library system's history: 1, 2, 3 … without gaps. 0 means before the first. */
export type Position = number;

/**
 * A place in a history. A position alone does not say in which one: a history that was restored from a backup grows on
 * to the same positions. The hash of the event there does, since it vouches for everything up to it. Before the first
 * event it is the root of the chain.
 */
export interface Place {
  readonly position: Position;
  /** 64 hexadecimal digits: the SHA-256 of the previous hash and the event's canonical form. */
  readonly hash: string;
}

/** A fact to be recorded. */
export interface NewEvent {
  /** A UUID of the writer's choice; appending the same id again writes nothing. */
  readonly id: string;
  readonly type: string;
  /** The version of the form of `data`, from 1. */
  readonly schemaVersion: number;
  /** What queries find the event by, as `kind:id`. Kept sorted and without repeats. */
  readonly tags: readonly string[];
  readonly data: JsonObject;
  /** What is known about the recording of the fact, not about the fact itself. */
  readonly metadata: JsonObject;
}

/** A fact as the store keeps it. */
export interface StoredEvent extends NewEvent, Place {
  /** The writer's clock, an ISO 8601 instant in UTC; never earlier than that of the event before. */
  readonly recordedAt: string;
}

/** What makes two events with one id the same event. */
export type EventBody = Pick<NewEvent, 'type' | 'schemaVersion' | 'tags' | 'data'>;

/** What decisions and read models see of a recorded event: its body, in its place. */
export interface Fact extends EventBody, Place {}

export type { Json, JsonObject };
