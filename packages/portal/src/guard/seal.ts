import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Keys } from './key-ring.js';
import type { ServerKey } from './server-key.js';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

interface ExpiringText {
  readonly text: string;
  /** The first instant at which the text can no longer be opened, in milliseconds since 1970. */
  readonly until: number;
}

/** The key for one purpose: HKDF-Expand of RFC 5869. The secret is random, so that Extract adds nothing. */
const deriveKey = ({ secret }: ServerKey, purpose: string): Buffer =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(`seal ${purpose}\x01`).digest();

/**
 * Encrypts a text for one purpose, until an instant. The browser that stores it can neither read nor change
 * it.
 */
export const seal = ({ current }: Keys, purpose: string, { text, until }: ExpiringText): string => {
  const iv = randomBytes(ivBytes);
  const head = `${current.month}.${until.toString(36)}`;
  const sealing = createCipheriv(cipher, deriveKey(current, purpose), iv).setAAD(Buffer.from(head));
  const body = [iv, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()];
  return `${head}.${Buffer.concat(body).toString('base64url')}`;
};

/**
 * The text that this server encrypted for a purpose. Undefined if the text comes from elsewhere, was changed,
 * or is too old.
 */
export const unseal = (keys: Keys, purpose: string, given: string, at: number): string | undefined => {
  const [month = '', until = '', body = ''] = given.split('.');
  const key = keys.findKey(month);
  const bytes = Buffer.from(body, 'base64url');
  if (key === undefined || !(at < parseInt(until, 36)) || bytes.length < ivBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, deriveKey(key, purpose), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(`${month}.${until}`))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return `${opening.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8')}${opening.final('utf8')}`;
  } catch {
    return undefined;
  }
};
