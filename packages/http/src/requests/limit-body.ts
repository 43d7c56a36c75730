import type { MiddlewareHandler } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpEnv } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import { transportProblem } from '../problems/transport-problems.js';
import { longestBody } from './read-bytes.js';

const bodyOfGet = inputProblem({ path: 'body', reason: 'must be empty: the method GET has no body' });

/** Ends a request whose headers announce a body that is too long, or a body of a GET. Reads nothing. */
export const limitBody: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const length = Number(c.req.header('Content-Length') ?? 0);
  const hasBody = length > 0 || c.req.header('Transfer-Encoding') !== undefined;
  if (hasBody && ['GET', 'HEAD'].includes(c.req.method)) return sendProblem(c, bodyOfGet);
  return length > longestBody ? sendProblem(c, transportProblem('body-too-large')) : next();
};
