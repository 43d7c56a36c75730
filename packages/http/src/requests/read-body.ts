import * as E from 'fp-ts/lib/Either.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { transportProblem } from '../problems/transport-problems.js';
import { readJson } from './read-json.js';

export type Body = Readonly<Record<string, unknown>>;

/** The fields in the body of a request. */
const readBody = async (c: HttpContext): Promise<E.Either<Problem, Body>> => {
  const text = await c.req.text();
  const type = c.req.header('Content-Type') ?? '';
  return text === '' || /^application\/json\s*(;|$)/i.test(type)
    ? readJson(text)
    : E.left(transportProblem('body-not-json'));
};

/** Answers a request with the fields of its body, or with the problem of the body. */
export const answerBody = async (
  c: HttpContext,
  answer: (body: Body) => Promise<Response> | Response,
): Promise<Response> => {
  const body = await readBody(c);
  return E.isLeft(body) ? sendProblem(c, body.left) : answer(body.right);
};
