import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../context.js';
import { loginFor, sessionEnded } from '../pages/trouble.js';

/** Shows a page only after a login. Other visitors log in first, and then see the page. */
export const patronsOnly = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.var.visitor !== null) return next();
  if (c.req.method !== 'GET') return sessionEnded(c);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(loginFor(`${pathname}${search}`), 303);
});
