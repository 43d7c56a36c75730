import * as E from 'fp-ts/lib/Either.js';
import type { RequestRow } from 'torioki/requests';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext } from '../context.js';
import { inputProblem, transportProblem } from '../problems/transport-problems.js';
import { findMethod, type Method } from './find-method.js';
import { readCommandId } from './idempotency-key.js';
import { readBody, type Body } from './read-body.js';
import { readQuery } from './read-query.js';

/** A request or query of the library, or a command of lending, which has no row. */
export type Row = RequestRow | undefined;

type QueryRow = Extract<RequestRow, { readonly show: unknown }>;

const isQuery = (row: Row): row is QueryRow => row !== undefined && 'show' in row;

/** Whether a row is a query that takes nothing, or a page. Everything else has a body, which no log shows. */
export const isQueryWithoutBody = (row: Row): boolean =>
  isQuery(row) && row.argument === undefined && row.hasFields !== true;

/** Whether the method takes the body's field with this name instead of the whole body. */
const argumentFrom = (row: Row, body: Body): unknown =>
  isQuery(row) && row.argument !== undefined ? body[row.argument] : body;

const idInBody = inputProblem({
  path: 'commandId',
  reason: 'must not be in the body. Send it in the header Idempotency-Key',
});

const callWithBody = async (c: HttpContext, row: Row, method: Method): Promise<Response> => {
  const body = await readBody(c);
  if (E.isLeft(body)) return sendProblem(c, body.left);
  if (isQuery(row)) return sendAnswer(c, await method(argumentFrom(row, body.right)));
  if ('commandId' in body.right) return sendProblem(c, idInBody);
  const id = readCommandId(c);
  if (E.isLeft(id)) return sendProblem(c, id.left);
  return sendAnswer(c, await method({ ...body.right, commandId: id.right }));
};

/** Calls a method of the library with the fields of the body, and with the command id of its header. */
export const callMethod = (
  c: HttpContext,
  of: object,
  name: string,
  row: Row,
): Promise<Response> | Response => {
  const method = findMethod(of, name);
  return method ? callWithBody(c, row, method) : sendProblem(c, transportProblem('path-unknown'));
};

/** Rehearses a method of the library: the answer says what would happen, and nothing is recorded. */
export const rehearseMethod = async (c: HttpContext, of: object, name: string): Promise<Response> => {
  const method = findMethod(of, name);
  if (!method) return sendProblem(c, transportProblem('path-unknown'));
  const body = await readBody(c);
  return E.isLeft(body) ? sendProblem(c, body.left) : sendAnswer(c, await method(body.right));
};

/** Calls a query of the library that takes nothing, or a page. */
export const callQuery = async (c: HttpContext, of: object, name: string): Promise<Response> => {
  const method = findMethod(of, name);
  const query = readQuery(c);
  return method ? sendAnswer(c, await method(query)) : sendProblem(c, transportProblem('path-unknown'));
};
