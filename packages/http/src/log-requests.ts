import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { HttpEnv } from './context.js';

/** Reports each answered request to the host. */
export const logRequests: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const began = performance.now();
  await next();
  c.var.options.log?.({
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: Math.round(performance.now() - began),
    ...(c.error && { error: c.error }),
  });
};
