import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What a cookie holds: 256 bits that nobody guesses. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Under which id the session of a token is kept. */
export const sessionId = (token: string): string => digest(token);

/** What each form of a session sends along, and no other site knows. */
export const formToken = (token: string): string => digest(`form ${token}`);

export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(digest(one)), Buffer.from(digest(other)));
