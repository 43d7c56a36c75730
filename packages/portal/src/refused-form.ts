import { randomUUID } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from './context.js';
import { hashSessionToken } from './guard/digest.js';
import { tokenField } from './guard/own-forms.js';
import { seal, unseal } from './guard/seal.js';
import type { RefusedForm } from './sessions/sessions.js';

/** The fields of a form that are never stored. */
const secrets = [tokenField, 'password', 'code'];

/** Fields that the store does not keep. The browser keeps the card. */
const notStored = [...secrets, 'card'];

/** The most characters kept of a refused form, more than anybody types. Of a longer form nothing is kept. */
const mostTyped = 16 * 1024;

/** The most characters kept in a cookie, which browsers limit to 4 KB. */
const mostInCookie = 1_000;

const cookie = 'refused';
const minutes = 15;
const cookieOptions = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

const writeTypedFields = (form: URLSearchParams, without: readonly string[], most: number): string => {
  const typed = new URLSearchParams([...form].filter(([name]) => !without.includes(name))).toString();
  return typed.length > most ? '' : typed;
};

const now = ({ var: { options } }: PortalContext): number =>
  (options.visitClock ?? options.clock)().getTime();

/** Before a login the browser keeps the form, sealed, for some minutes. So strangers never fill the store. */
const keepInBrowser = async (c: PortalContext, refused: RefusedForm) => {
  const at = now(c);
  const until = at + minutes * 60 * 1000;
  const text = JSON.stringify(refused);
  setCookie(c, cookie, seal(await c.var.keys(at), cookie, { text, until }), {
    ...cookieOptions,
    maxAge: minutes * 60,
  });
};

const readFromBrowser = async (c: PortalContext): Promise<RefusedForm | undefined> => {
  const given = getCookie(c, cookie, cookieOptions.prefix);
  if (given === undefined || c.req.query('refused') === undefined) return undefined;
  const at = now(c);
  const text = unseal(await c.var.keys(at), cookie, given, at);
  return text === undefined ? undefined : (JSON.parse(text) as RefusedForm);
};

/**
 * Redirects to the page of a refused form. However often it is opened, it shows the typed text and the
 * reasons. Going back to it sends nothing again.
 */
export const rejectForm = async (c: PortalContext, heading: string, reasons: readonly string[]) => {
  const { token, session, form, options } = c.var;
  const id = randomUUID();
  const refused = { id, path: c.req.path, heading, reasons };
  if (token !== null && session !== null)
    await options.sessions.updateSession(hashSessionToken(token), {
      ...session,
      refused: { ...refused, typed: writeTypedFields(form, notStored, mostTyped) },
    });
  else await keepInBrowser(c, { ...refused, typed: writeTypedFields(form, secrets, mostInCookie) });
  return c.redirect(`${c.req.path}?${new URLSearchParams({ refused: id }).toString()}`, 303);
};

/** Deletes the refused form from the browser. After a login it is of no use. */
export const deleteRefusedForm = (c: PortalContext): void => void deleteCookie(c, cookie, cookieOptions);

/** The refused form of the opened page, if the session or the browser still has it. */
export const findRefusedForm = async (c: PortalContext): Promise<RefusedForm | undefined> => {
  const refused = c.var.session === null ? await readFromBrowser(c) : c.var.session.refused;
  return refused?.id === c.req.query('refused') && refused?.path === c.req.path ? refused : undefined;
};
