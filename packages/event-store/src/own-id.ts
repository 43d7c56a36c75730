import { createHash } from 'node:crypto';

const versionAt = 14;

/**
 * The id of something that the library makes itself: a UUID of version 8 (RFC 9562, 5.8), SHA-256 of a namespace and a
 * name. Who knows both can foresee it, and nobody can take it: no door lets in an id of version 8 for something new.
 */
export const ownId = (namespace: string, name: string): string => {
  const bytes = createHash('sha256').update(`${namespace}\n${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Whether a UUID is one that the library makes itself. */
export const isOwnId = (id: string): boolean => id.charAt(versionAt) === '8';
