import { randomUUID } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { buildAddress } from './build-address.js';
import type { PortalContext } from './context.js';
import { cookieAttributes } from './guard/cookie.js';
import { hashSessionToken } from './guard/digest.js';
import { tokenField } from './guard/own-forms.js';
import { seal, unseal } from './guard/seal.js';
import type { RefusedForm } from './sessions/sessions.js';
import { readVisitClock } from './visit-clock.js';

/** The fields of a form that are never stored. */
const secrets = [tokenField, 'password', 'new-password', 'code'];

/** Fields that the store does not keep. The card is kept only in the browser. */
const notStored = [...secrets, 'card'];

/**
 * The largest number of characters in a stored form, more than anybody types. A longer form is not stored at
 * all.
 */
const mostTyped = 16 * 1024;

/** The largest number of characters in a cookie, which browsers limit to 4 KB. */
const mostInCookie = 1_000;

/** The largest length of all cookies in a request. Many servers accept 8 KB. */
const mostInHeader = 8_000;

/** The length of a stored form without the typed text. */
const withoutTyped = 1_000;

const cookie = 'refused';
const minutes = 15;

const writeTypedFields = (form: URLSearchParams, without: readonly string[], most: number): string => {
  const typed = new URLSearchParams([...form].filter(([name]) => !without.includes(name))).toString();
  return typed.length > most ? '' : typed;
};

/**
 * Stores a form in the browser, encrypted, for some minutes. This is for forms before a login, so that
 * strangers cannot fill the store.
 */
const keepInBrowser = async (c: PortalContext, refused: RefusedForm) => {
  const at = readVisitClock(c.var.options);
  const until = at + minutes * 60 * 1000;
  const text = JSON.stringify(refused);
  setCookie(c, cookie, seal(await c.var.keys(at), cookie, { text, until }), {
    ...cookieAttributes,
    maxAge: minutes * 60,
  });
};

const readFromBrowser = async (c: PortalContext): Promise<RefusedForm | undefined> => {
  const given = getCookie(c, cookie, cookieAttributes.prefix);
  if (given === undefined || c.req.query('refused') === undefined) return undefined;
  const at = readVisitClock(c.var.options);
  const text = unseal(await c.var.keys(at), cookie, given, at);
  return text === undefined ? undefined : (JSON.parse(text) as RefusedForm);
};

/** The largest number of typed characters in the cookies of a request. Encryption makes them longer. */
const findRoom = ({ req }: PortalContext): number => {
  const others = req.header('Cookie')?.length ?? 0;
  return Math.min(mostInCookie, ((mostInHeader - others - withoutTyped) * 3) / 4);
};

/**
 * Redirects to the page of a refused form. However often the page is opened, it shows the typed text and the
 * reasons. If the reader goes back to the page, nothing is sent again.
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
  else await keepInBrowser(c, { ...refused, typed: writeTypedFields(form, secrets, findRoom(c)) });
  return c.redirect(buildAddress(c.req.path, { refused: id }), 303);
};

/** Deletes the refused form from the browser. After a login it is of no use. */
export const deleteRefusedForm = (c: PortalContext): void => void deleteCookie(c, cookie, cookieAttributes);

/** The refused form of the opened page, if the session or the browser still has it. */
export const findRefusedForm = async (c: PortalContext): Promise<RefusedForm | undefined> => {
  const refused = c.var.session === null ? await readFromBrowser(c) : c.var.session.refused;
  return refused?.id === c.req.query('refused') && refused?.path === c.req.path ? refused : undefined;
};
