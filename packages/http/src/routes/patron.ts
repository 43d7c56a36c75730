import { Hono } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';
import { requireKnownFields } from '../requests/require-known-fields.js';
import { readViewQuery } from '../views/read-view-query.js';
import { isView, showView, type AnyView } from '../views/show-view.js';
import type { Streams } from '../views/streams.js';
import type { FindObject } from './find-object.js';
import type { Rows } from './rows.js';
import { refuseMethod, serveRows } from './serve-rows.js';

/** Answers with a view of a patron; with 404 if the object lacks this view. */
const withView =
  (find: FindObject, answer: (c: HttpContext, view: AnyView) => Promise<Response> | Response) =>
  (c: HttpContext): Promise<Response> | Response => {
    const of = find(c);
    if (of instanceof Response) return of;
    const view: unknown = Reflect.get(of, c.req.param('view') ?? '');
    return isView(view) ? answer(c, view) : sendProblem(c, transportProblem('path-unknown'));
  };

/** The paths for one patron: the methods and the views of a file or of a portal. */
export const patronRoutes = (rows: Rows, find: FindObject, streams: Streams): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  serveRows(app, rows, find);
  app.get(
    '/:view',
    withView(find, (c, view) =>
      requireKnownFields(c, readViewQuery(c), [], () => showView(c, streams, view)),
    ),
  );
  app.all('/:view', withView(find, refuseMethod('GET')));
  return app;
};
