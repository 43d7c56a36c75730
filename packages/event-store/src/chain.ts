import { hash as digest } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { canonical, canonicalJson } from './canonical.js';
import type { NewEvent, Cursor, StoredEvent } from './event.js';
import type { Fault } from './json.js';

const sha256 = (text: string): string => digest('sha256', text, 'hex');

/**
 * The cursor before the first event. Its hash, the root of the chain, is the SHA-256 of the library system's
 * id in UTF-8.
 */
export const emptyChain = (librarySystem: string): Cursor => ({ position: 0, hash: sha256(librarySystem) });

/**
 * The hash that an event adds to the chain. It is the SHA-256 of the previous hash, in hexadecimal, followed
 * by the canonical event.
 */
export const hashLink = (previous: string, canonicalEvent: string): string =>
  sha256(previous + canonicalEvent);

/** An event in the form that is hashed, compared and stored. Tags, data and metadata are texts in canonical JSON. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly tags: string;
  readonly data: string;
  readonly metadata: string;
}

export interface SealedEvent extends WrittenEvent, Cursor {
  readonly recordedAt: string;
}

/** Writes an event as texts. Returns a fault with its path if JSON cannot carry a value. */
export const writeEvent = (event: NewEvent, path: string): E.Either<Fault, WrittenEvent> => {
  const { id, type, schemaVersion } = event;
  const data = canonical(event.data, `${path}.data`);
  if (E.isLeft(data)) return data;
  const metadata = canonical(event.metadata, `${path}.metadata`);
  if (E.isLeft(metadata)) return metadata;
  const tags = canonicalJson([...new Set(event.tags)].sort());
  return E.right({ id, type, schemaVersion, tags, data: data.right, metadata: metadata.right });
};

export const toSealedEvent = (event: StoredEvent): SealedEvent => ({
  ...event,
  tags: canonicalJson(event.tags),
  data: canonicalJson(event.data),
  metadata: canonicalJson(event.metadata),
});

/** The hashed text of an event: all fields except its hash, in canonical form (RFC 8785). */
export const canonicalText = (event: Omit<SealedEvent, 'hash'>): string => {
  const { id, type, schemaVersion, tags, data, metadata, position, recordedAt } = event;
  return `{"data":${data},"id":${JSON.stringify(id)},"metadata":${metadata},"position":${position},"recordedAt":"${recordedAt}","schemaVersion":${schemaVersion},"tags":${tags},"type":${JSON.stringify(type)}}`;
};

/** {@link canonicalText} of a stored event. Throws if the event has a `jsonFault`. */
export const canonicalEvent = (event: StoredEvent): string => canonicalText(toSealedEvent(event));

/** {@link canonicalEvent}, or the first fault if JSON cannot carry a part of the event. */
export const tryCanonicalEvent = (event: StoredEvent): E.Either<Fault, string> => {
  const [tags, data, metadata] = [
    canonical(event.tags, 'tags'),
    canonical(event.data, 'data'),
    canonical(event.metadata, 'metadata'),
  ];
  if (E.isLeft(tags)) return tags;
  if (E.isLeft(data)) return data;
  if (E.isLeft(metadata)) return metadata;
  const texts = { tags: tags.right, data: data.right, metadata: metadata.right };
  return E.right(canonicalText({ ...event, ...texts }));
};

/** The last event of a history, which the next event must continue. */
export type Tip = Pick<SealedEvent, 'position' | 'hash' | 'recordedAt'>;

/**
 * Gives events their positions and hashes after the tip of a chain. Their instant is `now`, or the tip's
 * instant if that is later.
 */
export const sealEvents = (
  events: readonly WrittenEvent[],
  tip: Tip,
  now: string,
): readonly SealedEvent[] => {
  const recordedAt = now < tip.recordedAt ? tip.recordedAt : now;
  let { position, hash } = tip;
  return events.map((event) => {
    position += 1;
    const placed = { ...event, position, recordedAt };
    hash = hashLink(hash, canonicalText(placed));
    return { ...placed, hash };
  });
};
