import { createMiddleware } from 'hono/factory';
import type { PortalContext, PortalEnv, Visitor } from '../context.js';
import { requireShown } from '../context.js';
import type { Keys } from '../guard/key-ring.js';
import { trackStreams } from '../live/streams.js';
import type { PortalOptions } from '../portal-options.js';
import { findRefusedForm } from '../refused-form.js';
import type { Session } from '../sessions/sessions.js';
import type { PageWords } from '../words/portal-words.js';
import { endSession, findSession, findAnonymousToken } from './visits.js';

/**
 * The visitor of a session. Undefined if the patron is no longer registered, has no password any more, or has
 * another card since the login.
 */
const findVisitor = async (c: PortalContext, { patron, cards }: Session): Promise<Visitor | undefined> => {
  const portal = c.var.options.library.portal(patron);
  const answer = await portal.patron();
  if (answer.is === 'refused') return undefined;
  const { name, mailAddress, hasPassword, standing, ...record } = requireShown(answer);
  const registeredAt = record.registeredAt.map(({ location }) => location);
  const isWelcome = hasPassword && standing === 'registered' && record.cards.length === cards;
  if (!isWelcome) return undefined;
  const inCart = requireShown(await portal.cartLines());
  return { patron, name, mailAddress, registeredAt, inCart, portal };
};

/** Whether the visit of a request is still valid. */
export const isVisitValid = async (c: PortalContext): Promise<boolean> => {
  const found = await findSession(c);
  return found !== undefined && (await findVisitor(c, found.session)) !== undefined;
};

/** Finds the visitor of each request. An ended visit counts as no visit. */
export const recognizeVisitor = (
  options: PortalOptions,
  words: PageWords,
  keys: (at: number) => Promise<Keys>,
) => {
  const streams = trackStreams(options.ending);

  /** Sets the visitor of the request's session. Returns whether the session is still valid. */
  const recognize = async (c: PortalContext): Promise<boolean> => {
    const found = await findSession(c);
    if (found === undefined) return false;
    c.set('token', found.token);
    c.set('session', found.session);
    const visitor = await findVisitor(c, found.session);
    if (visitor === undefined) {
      await endSession(c);
      c.set('token', null);
      c.set('session', null);
    }
    c.set('visitor', visitor ?? null);
    return visitor !== undefined;
  };

  return createMiddleware<PortalEnv>(async (c, next) => {
    c.set('options', options);
    c.set('words', words);
    c.set('streams', streams);
    c.set('keys', keys);
    c.set('token', null);
    c.set('session', null);
    c.set('visitor', null);
    c.set('signedIn', null);
    c.set('form', new URLSearchParams());
    if (!(await recognize(c))) c.set('token', await findAnonymousToken(c));
    const { library } = options;
    const texts = requireShown(
      await (c.var.staff ? library.texts('staff') : (c.var.visitor?.portal ?? library).texts()),
    );
    c.set('texts', texts);
    c.set('words', { ...words, screen: texts.screen });
    const refused = await findRefusedForm(c);
    c.set('refused', refused);
    if (refused) c.set('form', new URLSearchParams(refused.typed));
    await next();
  });
};
