import type { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../context.js';
import { sendProblem } from '../answers/send-problem.js';
import { transportProblem } from '../problems/transport-problems.js';
import { callMethod, callQuery, isQueryWithoutBody, rehearseMethod } from '../requests/call-method.js';
import type { FindObject } from './find-object.js';
import type { Rows } from './rows.js';

/** An object whose commands can be rehearsed. */
const rehearsalOf = (of: object): object => {
  const rehearsal: unknown = Reflect.get(of, 'rehearsal');
  return typeof rehearsal === 'object' && rehearsal !== null ? rehearsal : {};
};

/** Answers with 405 to a method that a path does not have. */
export const refuseOtherMethods = (app: Hono<HttpEnv>, path: string, allowed: string): void => {
  app.all(path, (c) => {
    c.header('Allow', allowed);
    return sendProblem(c, transportProblem('method-not-allowed'));
  });
};

/**
 * Serves each row under its name. A query that takes nothing, or a page, is a GET; every other row is a POST.
 * Each command that can be rehearsed has a path for its rehearsal.
 */
export const serveRows = (app: Hono<HttpEnv>, rows: Rows, find: FindObject): void => {
  const withObject =
    (answer: (c: HttpContext, of: object) => Promise<Response> | Response) => async (c: HttpContext) => {
      const of = find(c);
      return of instanceof Response ? of : answer(c, of);
    };
  for (const [name, row] of rows) {
    const path = `/${name}`;
    const isGet = isQueryWithoutBody(row);
    if (isGet)
      app.get(
        path,
        withObject((c, of) => callQuery(c, of, name)),
      );
    else {
      app.post(
        path,
        withObject((c, of) => callMethod(c, of, name, row)),
      );
      app.post(
        `${path}/rehearsal`,
        withObject((c, of) => rehearseMethod(c, rehearsalOf(of), name)),
      );
    }
    refuseOtherMethods(app, path, isGet ? 'GET' : 'POST');
  }
};
