import type { ProposedEvent } from './recorded-event.js';

const event = (type: string, contentType: string, data: string): ProposedEvent => ({
  id: crypto.randomUUID(),
  type,
  contentType,
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});

/** The metadata that hide the events of a stream before a revision. */
export const truncation = (before: bigint): ProposedEvent =>
  event('$metadata', 'application/json', `{"$tb":${before}}`);

/**
 * The metadata that the server writes after a client sets the metadata of a softly deleted stream. They are
 * the same metadata, with `$tb`.
 */
export const undeletion = (given: ProposedEvent | undefined, before: number): readonly ProposedEvent[] => {
  try {
    const metadata = JSON.parse(Buffer.from(given?.data ?? []).toString()) as unknown;
    if (typeof metadata !== 'object' || metadata === null) return [];
    return [event('$metadata', 'application/json', JSON.stringify({ ...metadata, $tb: before }))];
  } catch {
    return [];
  }
};

/** The event that ends a stream for ever. */
export const tombstone = (): ProposedEvent => event('$streamDeleted', 'application/octet-stream', '');
