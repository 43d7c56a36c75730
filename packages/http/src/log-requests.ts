import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { HttpContext, HttpEnv } from './context.js';

const everyPath = '/*';

/** The pattern of the request's path. Leaves out middleware, which has the pattern of every path. */
const routeOf = (c: HttpContext): string =>
  matchedRoutes(c).find(({ path }) => path !== everyPath)?.path ?? everyPath;

/** Reports each answered request to the host. */
export const logRequests: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const began = performance.now();
  await next();
  c.var.options.log?.({
    method: c.req.method,
    route: routeOf(c),
    status: c.res.status,
    ms: Math.round(performance.now() - began),
    ...(c.error && { error: c.error }),
  });
};
