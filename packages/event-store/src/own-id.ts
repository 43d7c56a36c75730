import { hash } from 'node:crypto';
import { makeUuid } from './uuid-of.js';

const versionAt = 14;

/**
 * An id that the library makes itself from a namespace and a name. It is a UUID of version 8 (RFC 9562, 5.8)
 * from the SHA-256 of both. A caller that knows both can compute the id in advance, but cannot use it, because
 * no function accepts a version 8 id for something new.
 */
export const ownId = (namespace: string, name: string): string =>
  makeUuid(8, hash('sha256', `${namespace}\n${name}`, 'hex'));

/** Whether the library made this id itself. */
export const isOwnId = (id: string): boolean => id.charAt(versionAt) === '8';
