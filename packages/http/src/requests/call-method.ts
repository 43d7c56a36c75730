import * as E from 'fp-ts/lib/Either.js';
import type { RequestRow } from 'torioki/requests';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Method } from './find-method.js';
import { readCommandId } from './idempotency-key.js';
import { answerBody, type Body } from './read-body.js';
import { readQuery } from './read-query.js';
import { requireKnownFields } from './require-known-fields.js';

/** The definition of a request or query. Undefined for a command of lending, which has none. */
export type Row = RequestRow | undefined;

type QueryRow = Extract<RequestRow, { readonly show: unknown }>;

export const isQuery = (row: Row): row is QueryRow => row !== undefined && 'show' in row;

/** Whether a query takes nothing. All other requests have a body: logs show no bodies. */
export const isQueryWithoutBody = (row: Row): boolean => isQuery(row) && row.fields === undefined;

const idInBody = inputProblem({
  path: 'commandId',
  reason: 'must not be in the body. Send it in the header Idempotency-Key',
});

/** Gives a command with the fields of the body, and with the command id of the header. */
export const giveCommand = async (c: HttpContext, method: Method, body: Body): Promise<Response> => {
  const id = readCommandId(c);
  return E.isLeft(id)
    ? sendProblem(c, id.left)
    : sendAnswer(c, await method({ ...body, commandId: id.right }));
};

/** Answers a request with the fields of its body. The body must not have a command id. */
export const answerWithoutId = (
  c: HttpContext,
  answer: (body: Body) => Promise<Response>,
): Promise<Response> =>
  answerBody(c, (body) => ('commandId' in body ? sendProblem(c, idInBody) : answer(body)));

const queryWithBody = async (
  c: HttpContext,
  method: Method,
  { argument }: QueryRow,
  body: Body,
): Promise<Response> => {
  if (argument === undefined) return sendAnswer(c, await method(body));
  return requireKnownFields(c, body, [argument], async () => sendAnswer(c, await method(body[argument])));
};

/**
 * Calls a method of the library with the body. A query that takes one argument gets it from its field in the
 * body.
 */
export const callMethod = (c: HttpContext, method: Method, row: Row): Promise<Response> =>
  isQuery(row)
    ? answerBody(c, (body) => queryWithBody(c, method, row, body))
    : answerWithoutId(c, (body) => giveCommand(c, method, body));

/** Rehearses a method of the library: the answer says what would happen, and nothing is recorded. */
export const rehearseMethod = (c: HttpContext, method: Method): Promise<Response> =>
  answerWithoutId(c, async (body) => sendAnswer(c, await method(body)));

/** Calls a query of the library that takes nothing. */
export const callQuery = async (c: HttpContext, method: Method): Promise<Response> =>
  requireKnownFields(c, readQuery(c), [], async () => sendAnswer(c, await method()));
