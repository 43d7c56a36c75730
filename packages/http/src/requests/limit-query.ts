import type { MiddlewareHandler } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';

const longestQuery = 4 * 1024;

const lengthOfQuery = (url: string): number => url.length - `${url}?`.indexOf('?');

/** Ends a request whose query is longer than 4 KiB. */
export const limitQuery: MiddlewareHandler<HttpEnv> = async (c, next) =>
  lengthOfQuery(c.req.url) > longestQuery ? sendProblem(c, transportProblem('query-too-long')) : next();
