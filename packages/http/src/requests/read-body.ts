import * as E from 'fp-ts/lib/Either.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import { transportProblem } from '../problems/transport-problems.js';
import { readBytes } from './read-bytes.js';
import { readJson } from './read-json.js';

export type Body = Readonly<Record<string, unknown>>;

const notUtf8 = inputProblem({ path: 'body', reason: 'must be in UTF-8' });

const decode = (bytes: Uint8Array): E.Either<Problem, string> =>
  E.tryCatch(
    () => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    () => notUtf8,
  );

/** The fields in the body of a request. */
const readBody = async (c: HttpContext): Promise<E.Either<Problem, Body>> => {
  const bytes = await readBytes(c);
  if (E.isLeft(bytes)) return bytes;
  const isJson = /^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '');
  return isJson || bytes.right.length === 0
    ? E.chain(readJson)(decode(bytes.right))
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
