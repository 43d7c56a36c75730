import type { Proposed } from './recorded.js';

const event = (type: string, contentType: string, data: string): Proposed => ({
  id: crypto.randomUUID(),
  type,
  contentType,
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});

/** What hides the events of a stream that are before a revision. */
export const truncation = (before: bigint): Proposed =>
  event('$metadata', 'application/json', `{"$tb":${before}}`);

/** What ends a stream for ever. */
export const tombstone = (): Proposed => event('$streamDeleted', 'application/octet-stream', '');
