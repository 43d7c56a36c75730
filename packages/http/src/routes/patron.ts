import { Hono } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';
import { isView, showView } from '../views/show-view.js';
import type { Streams } from '../views/streams.js';
import type { FindObject } from './find-object.js';
import type { Rows } from './rows.js';
import { serveRows } from './serve-rows.js';

/** The paths for one patron: the methods and the views of a file or of a portal. */
export const patronRoutes = (rows: Rows, find: FindObject, streams: Streams): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  serveRows(app, rows, find);
  app.get('/:view', (c: HttpContext) => {
    const of = find(c);
    if (of instanceof Response) return of;
    const view: unknown = Reflect.get(of, c.req.param('view') ?? '');
    return isView(view) ? showView(c, streams, view) : sendProblem(c, transportProblem('path-unknown'));
  });
  return app;
};
