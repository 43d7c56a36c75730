import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The SHA-256 of a text. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** 256 random bits, for the cookie of a visit. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The id under which the session of a token is kept. */
export const sessionId = (token: string): string => digest(token);

/** The proof in each form that it comes from a page of the same visit. No other site knows it. */
export const formToken = (token: string): string => digest(`form ${token}`);

/** Compares two texts in a time that does not depend on where they differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));

/** The code that only the owner of a secret can compute for a text. */
export const macOf = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(text).digest('base64url');
