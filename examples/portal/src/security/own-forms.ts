import { createMiddleware } from 'hono/factory';
import { tokenField } from '../layout/form.js';
import type { PortalContext, PortalEnv } from '../context.js';
import { outdated, sessionEnded, tooLarge } from '../pages/trouble.js';
import { formToken, sameText } from './digest.js';

const most = 64 * 1024;

/** Whether the page that sends this is one of the portal's. A browser says so; what says nothing is not believed. */
const isFromHere = (c: PortalContext): boolean => {
  const origin = c.req.header('Origin');
  if (origin === undefined) return c.req.header('Sec-Fetch-Site') === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
};

const isForm = (c: PortalContext): boolean =>
  /^application\/x-www-form-urlencoded(;|$)/.test(c.req.header('Content-Type') ?? '');

/** The body, unless it is larger than any form; it is not read further than that. */
const bodyOf = async (c: PortalContext): Promise<string | undefined> => {
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

const isOurs = (c: PortalContext): boolean => c.req.method === 'POST' && isFromHere(c) && isForm(c);

/** The form of this very session that was sent; or the answer to what is none. */
const formOf = async (c: PortalContext): Promise<URLSearchParams | Response> => {
  const body = await bodyOf(c);
  if (body === undefined) return tooLarge(c);
  const { token } = c.var;
  if (token === null) return sessionEnded(c);
  const form = new URLSearchParams(body);
  return sameText(form.get(tokenField) ?? '', formToken(token)) ? form : outdated(c);
};

/** Lets nothing change that does not come from a form of this very session. */
export const ownForms = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (!isOurs(c)) return outdated(c);
  const form = await formOf(c);
  if (form instanceof Response) return form;
  c.set('form', form);
  return next();
});
