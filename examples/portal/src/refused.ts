import { randomUUID } from 'node:crypto';
import type { PortalContext, Variables } from './context.js';
import { tokenField } from './layout/form.js';
import { sessionId } from './security/digest.js';

/** What is not kept of a form. */
const secrets = [tokenField, 'password', 'code'];

/** More than anybody types. Of a longer form nothing is kept. */
const mostTyped = 16 * 1024;

const typedIn = (form: URLSearchParams): string => {
  const typed = new URLSearchParams([...form].filter(([name]) => !secrets.includes(name))).toString();
  return typed.length > mostTyped ? '' : typed;
};

/**
 * Goes to the page of a form that is refused. It shows what was typed, and why it is refused, as often as it is opened:
 * going back to it sends nothing again.
 */
export const refuse = async (c: PortalContext, heading: string, reasons: readonly string[]) => {
  const { token, session, form, options } = c.var;
  const id = randomUUID();
  const refused = { id, path: c.req.path, heading, reasons, typed: typedIn(form) };
  if (token !== null && session !== null)
    await options.sessions.keep(sessionId(token), { ...session, refused });
  return c.redirect(`${c.req.path}?${new URLSearchParams({ refused: id }).toString()}`, 303);
};

/** The refused form that a page is asked for, if the session still has it. */
export const refusedFor = (c: PortalContext, { refused }: NonNullable<Variables['session']>) =>
  refused?.id === c.req.query('refused') && refused?.path === c.req.path ? refused : undefined;
