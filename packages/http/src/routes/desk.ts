import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import { sendAnswer } from '../answers/send-answer.js';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';
import { findMethod } from '../requests/find-method.js';
import { readCommandId } from '../requests/idempotency-key.js';
import { readBody } from '../requests/read-body.js';
import { findDesk } from './find-object.js';
import { deskRows } from './rows.js';
import { refuseOtherMethods, serveRows } from './serve-rows.js';

/** Scans a copy. Only a scan that gives the command needs the id of a command. */
const scan = async (c: HttpContext): Promise<Response> => {
  const desk = findDesk(c);
  if (desk instanceof Response) return desk;
  const method = findMethod(desk, 'scan');
  if (!method) return sendProblem(c, transportProblem('path-unknown'));
  const body = await readBody(c);
  if (E.isLeft(body)) return sendProblem(c, body.left);
  if (body.right['execute'] !== true) return sendAnswer(c, await method(body.right));
  const id = readCommandId(c);
  return E.isLeft(id)
    ? sendProblem(c, id.left)
    : sendAnswer(c, await method({ ...body.right, commandId: id.right }));
};

/** The paths of staff at a desk. */
export const deskRoutes = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.post('/scan', scan);
  refuseOtherMethods(app, '/scan', 'POST');
  serveRows(app, deskRows, findDesk);
  return app;
};
