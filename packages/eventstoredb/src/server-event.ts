import type { StoredEvent } from '@torioki/event-store';
import type { ProposedEvent, RecordedEvent } from './esdb-client.js';

/** What stands in an event's metadata on the server, beside its id, type and data: all that its hash covers, and the hash. */
interface ServerMetadata extends Pick<
  StoredEvent,
  'tags' | 'schemaVersion' | 'recordedAt' | 'position' | 'hash' | 'metadata'
> {
  /** Only where it is not as the server writes it, which is in small letters. */
  readonly id?: string;
}

/** A stored event as it is sent to the server, to be read there by people and other programs. */
export const toServer = (event: StoredEvent): ProposedEvent => {
  const { id, type, data, tags, schemaVersion, recordedAt, position, hash, metadata } = event;
  const kept: ServerMetadata = { tags, schemaVersion, recordedAt, position, hash, metadata };
  return {
    id,
    type,
    contentType: 'application/json',
    data: { ...data },
    metadata: id === id.toLowerCase() ? { ...kept } : { ...kept, id },
  };
};

/** How many bytes the server counts for an event: data and metadata, and two for each letter of the type. */
export const bytesOf = (event: StoredEvent): number => {
  const { data, metadata, type } = toServer(event);
  return (
    Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)) + 2 * type.length
  );
};

/** The stored event in an event from the server. What is missing or wrong is found when it is copied. */
export const fromServer = ({ id, type, data, metadata }: RecordedEvent): StoredEvent => {
  const { id: given = id, ...kept } = (metadata ?? {}) as ServerMetadata;
  const { tags, schemaVersion, recordedAt, position, hash, metadata: own } = kept;
  const body = { type, schemaVersion, tags, data: data as StoredEvent['data'] };
  return { id: given, ...body, metadata: own, position, recordedAt, hash };
};
