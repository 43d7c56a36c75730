import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from '../context.js';
import { anonymousToken, beginAnonymousVisit, endAnonymousVisit } from '../guard/anonymous-visit.js';
import { cookieAttributes } from '../guard/cookie.js';
import { makeToken, hashSessionToken } from '../guard/digest.js';
import type { Session } from '../sessions/sessions.js';
import { readVisitClock } from '../visit-clock.js';

const hour = 60 * 60 * 1000;

/** The shortest visit, in milliseconds. A visit ends at a full hour. */
const shortest = 20 * hour;

/** On a shared machine, a visit ends this many milliseconds after the last click. */
const longestIdle = 15 * 60 * 1000;

/** The precision of the last click, in milliseconds: it is stored at most once a minute. */
const precision = 60 * 1000;

const cookie = 'session';

const toInstant = (ms: number): string => new Date(ms).toISOString();

/** The end of a visit that has a click now. */
const expiresAfter = (at: number, { shared, endsAt }: Pick<Session, 'shared' | 'endsAt'>): string =>
  shared ? toInstant(Math.min(at + longestIdle, Date.parse(endsAt))) : endsAt;

/**
 * Whether a request comes from a click. Requests for streams do not, since browsers open streams by
 * themselves.
 */
const isClick = (c: PortalContext): boolean => !c.req.path.startsWith('/live/');

/** The session of the request's cookie, unless it has ended. */
export const findSession = async (
  c: PortalContext,
): Promise<{ readonly token: string; readonly session: Session } | undefined> => {
  const token = getCookie(c, cookie, cookieAttributes.prefix);
  if (token === undefined) return undefined;
  const { sessions } = c.var.options;
  const id = hashSessionToken(token);
  const session = await sessions.findSession(id);
  if (session === undefined) return undefined;
  const at = readVisitClock(c.var.options);
  if (at >= Date.parse(session.expiresAt)) {
    await sessions.endSession(id);
    return undefined;
  }
  const expiresAt = expiresAfter(at, session);
  if (!isClick(c) || Date.parse(expiresAt) - Date.parse(session.expiresAt) < precision)
    return { token, session };
  const seen = { ...session, expiresAt };
  await sessions.updateSession(id, seen);
  return { token, session: seen };
};

/** The token of a visit before the login, from its cookie; null without one. */
export const findAnonymousToken = async (c: PortalContext): Promise<string | null> => {
  const at = readVisitClock(c.var.options);
  return anonymousToken(c, await c.var.keys(at), at);
};

/**
 * The token for the forms of a page before the login. The first such page creates it. It is stored only in
 * the cookie.
 */
export const ensureAnonymousToken = async (c: PortalContext): Promise<string> => {
  const at = readVisitClock(c.var.options);
  return c.var.token ?? beginAnonymousVisit(c, await c.var.keys(at), at);
};

export const endSession = async (c: PortalContext): Promise<void> => {
  const { token, session, options } = c.var;
  if (token !== null && session !== null) await options.sessions.endSession(hashSessionToken(token));
  deleteCookie(c, cookie, cookieAttributes);
};

/** Starts a session in place of the earlier visit, and returns its new token. */
export const beginSession = async (
  c: PortalContext,
  whose: Pick<Session, 'patron' | 'cards' | 'shared'>,
): Promise<string> => {
  await endSession(c);
  endAnonymousVisit(c);
  const at = readVisitClock(c.var.options);
  const endsAt = toInstant(Math.ceil((at + shortest) / hour) * hour);
  const expiresAt = expiresAfter(at, { ...whose, endsAt });
  const token = makeToken();
  await c.var.options.sessions.beginSession(hashSessionToken(token), { ...whose, endsAt, expiresAt });
  setCookie(
    c,
    cookie,
    token,
    whose.shared
      ? cookieAttributes
      : { ...cookieAttributes, maxAge: Math.ceil((Date.parse(endsAt) - at) / 1000) },
  );
  return token;
};
