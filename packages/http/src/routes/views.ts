import { isList, views, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import type { Problem } from '../problems/problem.js';
import { inputProblem } from '../problems/problems-of-answers.js';
import { answerBody } from '../requests/read-body.js';
import type { Given } from '../requests/read-query.js';
import { requireKnownFields } from '../requests/require-known-fields.js';
import { openView } from '../views/open-view.js';
import { readViewQuery } from '../views/read-view-query.js';
import { showView } from '../views/show-view.js';
import type { Streams } from '../views/streams.js';
import { findDesk } from './find-object.js';
import { refuseMethod } from './serve-rows.js';

type Row = readonly [name: string, view: LibraryView];

/** Whether an argument of a view belongs to a person. An address must not contain such an argument. */
export const isOfPerson = ({ takes }: LibraryView): boolean =>
  takes.includes('borrower') || takes.includes('request');

const show = (c: HttpContext, streams: Streams, row: Row, given: Given): Response | Promise<Response> => {
  const desk = findDesk(c);
  if (desk instanceof Response) return desk;
  const view = openView(desk.views, row, given);
  return E.isLeft(view) ? sendProblem(c, view.left) : showView(c, streams, view.right);
};

/** The problem of a list that is something else in the body. An address has a list of one as a text. */
const findNoList = ([, { takes }]: Row, body: Given): Problem | undefined => {
  const path = takes.find((name) => isList(name) && name in body && !Array.isArray(body[name]));
  return path && inputProblem({ path, reason: 'must be a list' });
};

/** Shows a view with the arguments of the body. The address has none. */
const showWithBody = (c: HttpContext, streams: Streams, row: Row): Promise<Response> =>
  answerBody(c, (body) => {
    const fault = findNoList(row, body);
    return fault
      ? sendProblem(c, fault)
      : requireKnownFields(c, readViewQuery(c), [], () => show(c, streams, row, body));
  });

/** The paths of the views at a desk. A view of a person takes its arguments in the body. */
export const viewRoutes = (streams: Streams): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  for (const row of Object.entries<LibraryView>(views)) {
    const [name, view] = row;
    if (isOfPerson(view)) app.post(`/${name}`, (c) => showWithBody(c, streams, row));
    else app.get(`/${name}`, (c) => show(c, streams, row, readViewQuery(c)));
    app.all(`/${name}`, refuseMethod(isOfPerson(view) ? 'POST' : 'GET'));
  }
  return app;
};
