import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject, NewEvent, StoredEvent } from './event.js';

/** The canonical form of a JSON value (RFC 8785). The value has no `jsonFault`. */
export const canonicalJson = (value: unknown): string => canonicalize(value) as string;

/** The hash that stands before the first event: SHA-256 of the library system's id in UTF-8. */
export const chainRoot = (librarySystem: string): Buffer =>
  createHash('sha256').update(librarySystem, 'utf8').digest();

/** Everything of a stored event but its hash, in canonical form: what is hashed, and what a store keeps. */
export const canonicalEvent = ({ hash: _, ...content }: StoredEvent): string => canonicalJson(content);

/** The link that an event adds to the chain: SHA-256(previous 32 bytes ‖ UTF-8 of the canonical event). */
export const chainLink = (previous: Buffer, canonical: string): Buffer =>
  createHash('sha256').update(previous).update(canonical, 'utf8').digest();

/** A new event as it was when it was given, whose costly canonical parts were made before the store was locked. */
export interface PreparedEvent extends NewEvent {
  /** Canonical type, version, tags and data: what makes two events of one id the same. */
  readonly body: string;
  readonly canonicalData: string;
  readonly canonicalMetadata: string;
}

export const prepared = (event: NewEvent): PreparedEvent => {
  const tags = [...new Set(event.tags)].sort();
  const { id, type, schemaVersion, data, metadata } = event;
  const [canonicalData, canonicalMetadata] = [canonicalJson(data), canonicalJson(metadata)];
  return {
    id,
    type,
    schemaVersion,
    tags,
    data: JSON.parse(canonicalData) as JsonObject,
    metadata: JSON.parse(canonicalMetadata) as JsonObject,
    body: canonicalJson({ type, schemaVersion, tags, data }),
    canonicalData,
    canonicalMetadata,
  };
};

/** The canonical body of a recorded event, to compare with a prepared one. */
export const canonicalBody = ({ type, schemaVersion, tags, data }: StoredEvent): string =>
  canonicalJson({ type, schemaVersion, tags, data });

export interface SealedEvent {
  readonly event: StoredEvent;
  readonly canonical: string;
  readonly link: Buffer;
}

/** What stands in an event's canonical form before its position and after its instant, which only its place gives. */
export interface CanonicalFrame {
  readonly before: string;
  readonly after: string;
}

/** Put together in RFC 8785's key order. */
export const canonicalFrame = (event: PreparedEvent): CanonicalFrame => {
  const { id, type, schemaVersion, tags, canonicalData, canonicalMetadata } = event;
  return {
    before: `{"data":${canonicalData},"id":${JSON.stringify(id)},"metadata":${canonicalMetadata},"position":`,
    after: `,"schemaVersion":${schemaVersion},"tags":${JSON.stringify(tags)},"type":${JSON.stringify(type)}}`,
  };
};

/** The canonical form of an event in its place. */
export const framed = ({ before, after }: CanonicalFrame, position: number, recordedAt: string): string =>
  `${before}${position},"recordedAt":"${recordedAt}"${after}`;

/** A prepared event in its place. */
export const sealed = (
  event: PreparedEvent,
  position: number,
  recordedAt: string,
  previous: Buffer,
): SealedEvent => {
  const canonical = framed(canonicalFrame(event), position, recordedAt);
  const link = chainLink(previous, canonical);
  return { event: storedEvent(canonical, link), canonical, link };
};

/** A stored event from its canonical form and its link. */
export const storedEvent = (canonical: string, link: Buffer): StoredEvent => ({
  ...(JSON.parse(canonical) as JsonObject & Omit<StoredEvent, 'hash'>),
  hash: link.toString('hex'),
});
