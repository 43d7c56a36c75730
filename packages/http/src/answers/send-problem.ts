import { secondsToRetry } from '@torioki/event-store/adapter';
import type { HttpContext } from '../context.js';
import { problemType, type Problem } from '../problems/problem.js';

export const sendProblem = (c: HttpContext, problem: Problem): Response => {
  const { status, retryable } = problem;
  if (retryable) c.header('Retry-After', String(secondsToRetry));
  c.header('Content-Type', problemType);
  return c.newResponse(JSON.stringify(problem), { status });
};
