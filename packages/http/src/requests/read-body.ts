import * as E from 'fp-ts/lib/Either.js';
import type { HttpContext } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { transportProblem } from '../problems/transport-problems.js';
import { readJson } from './read-json.js';

export type Body = Readonly<Record<string, unknown>>;

/** The fields in the body of a request. */
export const readBody = async (c: HttpContext): Promise<E.Either<Problem, Body>> => {
  const text = await c.req.text();
  const type = c.req.header('Content-Type') ?? '';
  return text === '' || /^application\/json\s*(;|$)/i.test(type)
    ? readJson(text)
    : E.left(transportProblem('body-not-json'));
};
