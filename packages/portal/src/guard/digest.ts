import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The SHA-256 of a text, in base64url. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** 256 random bits in base64url, for a visit's cookie. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** The id of a session in the store, derived from its token. */
export const hashSessionToken = (token: string): string => hashText(token);

/**
 * The code in each form. It shows that the form comes from a page of the same visit, since other sites cannot
 * compute it.
 */
export const hashFormToken = (token: string): string => hashText(`form ${token}`);

/** Compares two texts in constant time, wherever they differ. */
export const isSameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashText(one)), Buffer.from(hashText(other)));

/** A text's HMAC-SHA-256 in base64url. Only the owner of the secret can compute it. */
export const computeMac = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(text).digest('base64url');
