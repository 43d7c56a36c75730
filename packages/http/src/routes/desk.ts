import { Hono } from 'hono';
import { sendAnswer } from '../answers/send-answer.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { answerWithoutId, giveCommand } from '../requests/call-method.js';
import type { Method } from '../requests/find-method.js';
import { findDesk } from './find-object.js';
import { deskRows } from './rows.js';
import { refuseMethod, serveRows, withMethod } from './serve-rows.js';

/** Scans a copy. Only a scan that gives the command needs the id of a command. */
const scanCopy = (c: HttpContext, scan: Method): Promise<Response> =>
  answerWithoutId(c, async (body) =>
    body['execute'] === true ? giveCommand(c, scan, body) : sendAnswer(c, await scan(body)),
  );

/** The paths of staff at a desk. */
export const deskRoutes = (): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>();
  app.post('/scan', withMethod(findDesk, 'scan', scanCopy));
  app.all('/scan', refuseMethod('POST'));
  serveRows(app, deskRows, findDesk);
  return app;
};
