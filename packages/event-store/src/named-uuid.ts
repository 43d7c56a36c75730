import { hash } from 'node:crypto';

/**
 * The UUIDv5 (RFC 9562, 5.5) of a name in the namespace of another UUID: SHA-1 of both, with the version and the variant
 * in their places. As the uuid library makes it, in less than half the time; every event takes one.
 */
export const namedUuid = (name: string, namespace: string): string => {
  const named = Buffer.from(namespace.replaceAll('-', '') + Buffer.from(name).toString('hex'), 'hex');
  const digits = hash('sha1', named, 'hex');
  const variant = '89ab'[parseInt(digits.charAt(16), 16) & 3];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};
