import { storeError, type StoreError } from '@torioki/event-store';
import { Hono } from 'hono';
import { sendProblem } from './answers/send-problem.js';
import type { HttpEnv } from './context.js';
import type { HttpOptions } from './http-options.js';
import { logRequests } from './log-requests.js';
import { transportProblem } from './problems/transport-problems.js';
import { deskRoutes } from './routes/desk.js';
import { documentRoute } from './routes/document.js';
import { findFile, findPortal } from './routes/find-object.js';
import { libraryRoutes } from './routes/library.js';
import { patronRoutes } from './routes/patron.js';
import { fileRows, portalRows } from './routes/rows.js';
import { viewRoutes } from './routes/views.js';
import { requireAcceptable, tagAnswers } from './requests/negotiate.js';
import { requireCaller } from './requests/require-caller.js';
import { limitBody } from './requests/limit-body.js';
import { limitQuery } from './requests/limit-query.js';
import { countStreams } from './views/streams.js';

const shortestSecret = 32;

const secretTooShort = storeError('invalid-input', {
  path: 'keySecret',
  reason: `must have at least ${shortestSecret} characters`,
});

/** The outcome of `openHttp`. */
export type HttpOpened =
  | { readonly is: 'opened'; readonly app: Hono<HttpEnv> }
  | { readonly is: 'failed'; readonly error: StoreError };

/**
 * Offers a library over HTTP. Mount `app.fetch`, a function from `Request` to `Response`, in your server.
 *
 * Every answer is JSON: 200 with the values, or a problem by RFC 9457. A command needs an `Idempotency-Key`.
 */
export const openHttp = (options: HttpOptions): HttpOpened => {
  if (options.keySecret.length < shortestSecret) return { is: 'failed', error: secretTooShort };
  const streams = countStreams(options.ending);
  const app = new Hono<HttpEnv>();
  app.use(async (c, next) => {
    c.set('options', options);
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(logRequests);
  app.use(tagAnswers);
  app.use(requireAcceptable);
  app.use(limitQuery);
  app.use(limitBody);
  app.route('/', documentRoute());
  app.use(requireCaller);
  app.route('/desk', deskRoutes());
  app.route('/patron', patronRoutes(fileRows, findFile, streams));
  app.route('/me', patronRoutes(portalRows, findPortal, streams));
  app.route('/views', viewRoutes(streams));
  app.route('/', libraryRoutes());
  app.notFound((c) => sendProblem(c, transportProblem('path-unknown')));
  app.onError((_, c) => sendProblem(c, transportProblem('internal-error')));
  return { is: 'opened', app };
};
