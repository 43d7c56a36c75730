import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from '../context.js';
import { buildLoginPath, renderSessionEnded } from '../pages/trouble.js';

/**
 * Shows a page only after a login. A visitor without a login is led to the login first, and then to the page.
 */
export const patronsOnly = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.var.visitor !== null) return next();
  if (c.req.method !== 'GET') return renderSessionEnded(c);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(buildLoginPath(`${pathname}${search}`), 303);
});
