import type { HttpContext } from '../context.js';
import { problemType, type Problem } from '../problems/problem.js';

/** The seconds after which a caller may send the request again. */
const secondsToWait = 1;

export const sendProblem = (c: HttpContext, problem: Problem): Response => {
  const { status, retryable } = problem;
  if (retryable) c.header('Retry-After', String(secondsToWait));
  c.header('Content-Type', problemType);
  return c.newResponse(JSON.stringify(problem), { status });
};
