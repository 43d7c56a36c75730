import { createMiddleware } from 'hono/factory';
import type { PortalContext, PortalEnv, Visitor } from '../context.js';
import { seen } from '../context.js';
import { openStreams } from '../live/streams.js';
import type { PortalOptions } from '../portal-options.js';
import { refusedFor } from '../refused.js';
import type { Session } from '../sessions/sessions.js';
import { endSession, sessionOf } from './visits.js';

/** Whose visit it is; undefined if the patron may not visit any more, or not with the card of the login. */
const visitorOf = async (c: PortalContext, { patron, cards }: Session): Promise<Visitor | undefined> => {
  if (patron === null) return undefined;
  const portal = c.var.options.library.portal(patron);
  const answer = await portal.patron();
  if (answer.is === 'refused') return undefined;
  const { name, mailAddress, hasPassword, standing, ...record } = seen(answer);
  const registeredAt = record.registeredAt.map(({ location }) => location);
  const isWelcome = hasPassword && standing === 'registered' && record.cards.length === cards;
  if (!isWelcome) return undefined;
  const { lines: inCart } = seen(await portal.cart());
  return { patron, name, mailAddress, registeredAt, inCart, portal };
};

/** Whether the visit in which something was asked goes on. */
export const goesOn = async (c: PortalContext): Promise<boolean> => {
  const found = await sessionOf(c);
  return found !== undefined && (await visitorOf(c, found.session)) !== undefined;
};

/** Finds out who asks. A visit that is over is as none. */
export const whoVisits = (options: PortalOptions) => {
  const streams = openStreams();
  return createMiddleware<PortalEnv>(async (c, next) => {
    c.set('options', options);
    c.set('streams', streams);
    c.set('token', null);
    c.set('session', null);
    c.set('visitor', null);
    c.set('refused', undefined);
    c.set('form', new URLSearchParams());
    c.set('texts', seen(await options.library.texts()));
    const found = await sessionOf(c);
    if (found) {
      c.set('token', found.token);
      const visitor = await visitorOf(c, found.session);
      if (found.session.patron === null || visitor) {
        const refused = refusedFor(c, found.session);
        c.set('session', found.session);
        c.set('visitor', visitor ?? null);
        c.set('refused', refused);
        c.set('form', new URLSearchParams(refused?.typed));
      } else {
        await endSession(c);
        c.set('token', null);
      }
    }
    await next();
  });
};
