import * as E from 'fp-ts/lib/Either.js';
import type { RequestRow } from 'torioki/requests';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import type { Method } from './find-method.js';
import { findUnknownFields } from './find-unknown-fields.js';
import { readCommandId } from './idempotency-key.js';
import { answerBody, type Body } from './read-body.js';
import { readPage, readQuery } from './read-query.js';

/** A request or query of the library, or a command of lending, which has no row. */
export type Row = RequestRow | undefined;

type QueryRow = Extract<RequestRow, { readonly show: unknown }>;

const isQuery = (row: Row): row is QueryRow => row !== undefined && 'show' in row;

/** Whether a row is a query that takes nothing, or a page. Everything else has a body, which no log shows. */
export const isQueryWithoutBody = (row: Row): boolean =>
  isQuery(row) && row.argument === undefined && row.object !== 'fields';

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

const queryWithBody = async (
  c: HttpContext,
  method: Method,
  { argument }: QueryRow,
  body: Body,
): Promise<Response> => {
  if (argument === undefined) return sendAnswer(c, await method(body));
  const unknown = findUnknownFields(body, [argument]);
  return unknown ? sendProblem(c, unknown) : sendAnswer(c, await method(body[argument]));
};

/** Calls a method of the library with the body. A query can take one field of the body instead. */
export const callMethod = (c: HttpContext, method: Method, row: Row): Promise<Response> =>
  answerBody(c, async (body) => {
    if (isQuery(row)) return queryWithBody(c, method, row, body);
    return 'commandId' in body ? sendProblem(c, idInBody) : giveCommand(c, method, body);
  });

/** Rehearses a method of the library: the answer says what would happen, and nothing is recorded. */
export const rehearseMethod = (c: HttpContext, method: Method): Promise<Response> =>
  answerBody(c, async (body) => sendAnswer(c, await method(body)));

/** Calls a query of the library that takes nothing, or a page. */
export const callQuery = async (c: HttpContext, method: Method, row: Row): Promise<Response> => {
  if (isQuery(row) && row.object === 'page') return sendAnswer(c, await method(readPage(c)));
  const unknown = findUnknownFields(readQuery(c), []);
  return unknown ? sendProblem(c, unknown) : sendAnswer(c, await method());
};
