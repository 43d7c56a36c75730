import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { sendProblem } from '../answers/send-problem.js';
import type { HttpContext, HttpEnv } from '../context.js';
import { transportProblem } from '../problems/transport-problems.js';

const streamType = 'text/event-stream';

/** Whether the caller wants to follow a view instead of one answer. */
export const wantsStream = (c: HttpContext): boolean =>
  c.req.method !== 'HEAD' && c.req.header('Accept')?.startsWith(streamType) === true;

const acceptsJson = (accepted: string): boolean =>
  /(^|[\s,])(\*\/\*|application\/(\*|json|problem\+json))\s*(;|,|$)/i.test(accepted);

/** Ends a request that accepts neither JSON nor a stream. */
export const requireAcceptable: MiddlewareHandler<HttpEnv> = async (c, next) =>
  wantsStream(c) || acceptsJson(c.req.header('Accept') ?? '*/*')
    ? next()
    : sendProblem(c, transportProblem('answer-not-acceptable'));

const addTag = etag();

/** Gives an answer an `ETag`, the hash of its body. With the same tag in `If-None-Match` the answer is 304. */
export const tagAnswers: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.req.method === 'GET' && !wantsStream(c) ? addTag(c, next) : next();
