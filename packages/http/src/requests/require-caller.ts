import type { MiddlewareHandler } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';

/** Finds the caller of the request. A request of an unknown caller ends here. */
export const requireCaller: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const caller = await c.var.options.findCaller(c.req.raw);
  if (caller === null) return sendProblem(c, transportProblem('caller-unknown'));
  c.set('caller', caller);
  return next();
};
