import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieAttributes } from './cookie.js';
import { makeToken } from './digest.js';
import type { Keys } from './key-ring.js';
import { sign, verifySigned } from './sign.js';

const purpose = 'visit';
const cookie = 'visit';

/** The time for which a form can be open before the login, in milliseconds. */
const lasts = 20 * 60 * 60 * 1000;

/**
 * The token of a visit before the login, from its signed cookie; null without a valid cookie. It is stored
 * nowhere else.
 */
export const anonymousToken = (c: Context, keys: Keys, at: number): string | null => {
  const token = getCookie(c, cookie, cookieAttributes.prefix);
  return token !== undefined && verifySigned(keys, purpose, token, at) !== undefined ? token : null;
};

/** Starts a visit before the login, and returns its token. */
export const beginAnonymousVisit = (c: Context, keys: Keys, at: number): string => {
  const token = sign(keys, purpose, { text: makeToken(), until: at + lasts });
  setCookie(c, cookie, token, cookieAttributes);
  return token;
};

export const endAnonymousVisit = (c: Context): void => void deleteCookie(c, cookie, cookieAttributes);
