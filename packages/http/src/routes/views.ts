import { views, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { answerBody } from '../requests/read-body.js';
import type { Given } from '../requests/read-query.js';
import { requireKnownFields } from '../requests/require-known-fields.js';
import { openView } from '../views/open-view.js';
import { readViewBody } from '../views/read-view-body.js';
import { readViewQuery } from '../views/read-view-query.js';
import { showView } from '../views/show-view.js';
import type { Streams } from '../views/streams.js';
import { findDesk } from './find-object.js';
import { refuseMethod } from './serve-rows.js';

type Row = readonly [name: string, view: LibraryView];

/**
 * Whether the arguments of a view can identify a person, a reservation or a loan. The argument `after` of a page
 * has the keys of the last items of the page before. No address contains such arguments, because logs keep addresses.
 */
export const hasPrivateArguments = ({ takes, lists }: LibraryView): boolean =>
  lists.length > 0 || takes.includes('borrower') || takes.includes('request');

const show = (c: HttpContext, streams: Streams, row: Row, given: Given): Response | Promise<Response> => {
  const desk = findDesk(c);
  if (desk instanceof Response) return desk;
  const view = openView(desk.views, row, given);
  return E.isLeft(view) ? sendProblem(c, view.left) : showView(c, streams, view.right);
};

/** Shows a view with the arguments of the body. The address has none. */
const showWithBody = (c: HttpContext, streams: Streams, row: Row): Promise<Response> =>
  answerBody(c, (body) =>
    requireKnownFields(c, readViewQuery(c), [], () => {
      const given = readViewBody(row[1], body);
      return E.isLeft(given) ? sendProblem(c, given.left) : show(c, streams, row, given.right);
    }),
  );

/** The paths of the views at a desk. */
export const viewRoutes = (streams: Streams): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const row of Object.entries<LibraryView>(views)) {
    const [name, view] = row;
    if (hasPrivateArguments(view)) app.post(`/${name}`, (c) => showWithBody(c, streams, row));
    else app.get(`/${name}`, (c) => show(c, streams, row, readViewQuery(c)));
    app.all(`/${name}`, refuseMethod(hasPrivateArguments(view) ? 'POST' : 'GET'));
  }
  return app;
};
