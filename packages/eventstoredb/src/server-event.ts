import type { StoredEvent } from '@torioki/event-store';
import type { ProposedEvent, RecordedEvent } from './esdb-client.js';

/** The metadata of an event on the server: the hash, and all hashed fields except id, type and data. */
interface ServerMetadata extends Pick<
  StoredEvent,
  'tags' | 'schemaVersion' | 'recordedAt' | 'position' | 'hash' | 'metadata'
> {
  /** The id, only if it differs from the server's form, which is in lower case. */
  readonly id?: string;
}

/** A stored event in the server's form, which people and other programs can read. */
export const toServerEvent = (event: StoredEvent): ProposedEvent => {
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

/**
 * The size of an event in bytes, as the server counts it. It counts data, metadata and two bytes for each
 * letter of the type.
 */
export const bytesOf = (event: StoredEvent): number => {
  const { data, metadata, type } = toServerEvent(event);
  return (
    Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)) + 2 * type.length
  );
};

/**
 * Returns the stored event from an event of the server. The result may lack fields or have wrong ones;
 * copying it into the replica finds such faults.
 */
export const fromServerEvent = ({ id, type, data, metadata }: RecordedEvent): StoredEvent => {
  const { id: given = id, ...kept } = (metadata ?? {}) as ServerMetadata;
  const { tags, schemaVersion, recordedAt, position, hash, metadata: own } = kept;
  const body = { type, schemaVersion, tags, data: data as StoredEvent['data'] };
  return { id: given, ...body, metadata: own, position, recordedAt, hash };
};
