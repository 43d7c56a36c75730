import { hash } from 'node:crypto';
import { uuidOf } from './uuid-of.js';

const versionAt = 14;

/**
 * The id of something that the library makes itself: a UUID of version 8 (RFC 9562, 5.8), SHA-256 of a namespace and a
 * name. Somebody who knows both can foresee it, but nobody can take it: no door accepts an id of version 8 for
 * something new.
 */
export const ownId = (namespace: string, name: string): string =>
  uuidOf(8, hash('sha256', `${namespace}\n${name}`, 'hex'));

/** Whether a UUID is one that the library makes itself. */
export const isOwnId = (id: string): boolean => id.charAt(versionAt) === '8';
