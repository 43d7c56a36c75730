import type { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../context.js';
import { sendProblem } from '../answers/send-problem.js';
import { transportProblem } from '../problems/transport-problems.js';
import { callMethod, callQuery, isQueryWithoutBody, rehearseMethod } from '../requests/call-method.js';
import { findMethod, type Method } from '../requests/find-method.js';
import type { FindObject } from './find-object.js';
import type { Rows } from './rows.js';

/** The rehearsal of an object; an object without methods if it has no rehearsal. */
const rehearsalOf =
  (find: FindObject): FindObject =>
  (c) => {
    const of = find(c);
    const rehearsal: unknown = of instanceof Response ? of : Reflect.get(of, 'rehearsal');
    return typeof rehearsal === 'object' && rehearsal !== null ? rehearsal : {};
  };

type HttpMethod = 'GET' | 'POST';

/** Answers with 405 to a method that a path does not have. */
export const refuseMethod =
  (allowed: HttpMethod) =>
  (c: HttpContext): Response => {
    c.header('Allow', allowed);
    return sendProblem(c, transportProblem('method-not-allowed'));
  };

type AnswerWithMethod = (c: HttpContext, method: Method) => Promise<Response> | Response;

/** Answers a request by a method of its object; with 404 if the object lacks the method. */
export const withMethod =
  (find: FindObject, name: string, answer: AnswerWithMethod) =>
  async (c: HttpContext): Promise<Response> => {
    const of = find(c);
    if (of instanceof Response) return of;
    const method = findMethod(of, name);
    return method ? answer(c, method) : sendProblem(c, transportProblem('path-unknown'));
  };

/**
 * Serves each row under its name. A query that takes nothing is a GET; every other row is a POST.
 * Each command that can be rehearsed has a path for its rehearsal.
 */
export const serveRows = (app: Hono<HttpEnv>, rows: Rows, find: FindObject): void => {
  for (const [name, row] of rows) {
    const serve = (allowed: HttpMethod, path: string, on: FindObject, answer: AnswerWithMethod) => {
      app.on(allowed, path, withMethod(on, name, answer));
      app.all(path, withMethod(on, name, refuseMethod(allowed)));
    };
    const path = `/${name}`;
    if (isQueryWithoutBody(row)) serve('GET', path, find, callQuery);
    else serve('POST', path, find, (c, method) => callMethod(c, method, row));
    serve('POST', `${path}/rehearsal`, rehearsalOf(find), rehearseMethod);
  }
};
