import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { hashFormToken, isSameText } from './digest.js';

/** The name of the field whose value shows that a form comes from a page of the same visit. */
export const tokenField = 'form';

/** The size of the largest form, in bytes. */
const most = 64 * 1024;

interface FormEnv {
  readonly Variables: {
    /** The token of the visit, from its cookie; null without one. */
    readonly token: string | null;
    readonly form: URLSearchParams;
  };
}

type AnswerRequest<Env extends FormEnv> = (c: Context<Env>) => Response | Promise<Response>;

/** The answers to refused requests, by reason. */
interface RefusalAnswers<Env extends FormEnv> {
  readonly outdated: AnswerRequest<Env>;
  readonly withoutVisit: AnswerRequest<Env>;
  readonly tooLarge: AnswerRequest<Env>;
}

/**
 * Whether a page of this portal sent the request. If the browser does not confirm this, the request is
 * refused.
 */
const isFromHere = (c: Context): boolean => {
  const origin = c.req.header('Origin');
  if (origin === undefined) return c.req.header('Sec-Fetch-Site') === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
};

const isForm = (c: Context): boolean =>
  /^application\/x-www-form-urlencoded(;|$)/.test(c.req.header('Content-Type') ?? '');

/** The body; undefined if it is larger than `most`. The rest of such a body is not read. */
const readBody = async (c: Context): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: ReadableStream<Uint8Array> | null = c.req.raw.body;
  if (body === null) return '';
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const isOurs = (c: Context): boolean => c.req.method === 'POST' && isFromHere(c) && isForm(c);

/** Refuses every request for a change that does not come from a form of the same visit. */
export const requireOwnForms = <Env extends FormEnv>({
  outdated,
  withoutVisit,
  tooLarge,
}: RefusalAnswers<Env>) =>
  createMiddleware<Env>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (!isOurs(c)) return outdated(c);
    const body = await readBody(c);
    if (body === undefined) return tooLarge(c);
    const { token } = c.var;
    if (token === null) return withoutVisit(c);
    const form = new URLSearchParams(body);
    if (!isSameText(form.get(tokenField) ?? '', hashFormToken(token))) return outdated(c);
    c.set('form', form);
    return next();
  });
