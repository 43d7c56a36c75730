import type { PortalContext } from '../context.js';
import { seal, unseal } from '../guard/seal.js';
import { readVisitClock } from '../visit-clock.js';
import { longestSignIn } from './sign-in/sign-ins.js';

/** A handle belongs to one sign-in. The token of another sign-in cannot open it. */
const purposeOf = ({ var: { token } }: PortalContext, purpose: string): string => `${purpose} ${token}`;

/** Encrypts a text for an address. Each handle of a text is different, and only the server's key opens it. */
export const makeHandle = async (c: PortalContext, purpose: string, text: string): Promise<string> => {
  const at = readVisitClock(c.var.options);
  return seal(await c.var.keys(at), purposeOf(c, purpose), { text, until: at + longestSignIn });
};

/** The text of a handle. Undefined for the handle of another sign-in, and for any other text. */
export const openHandle = async (
  c: PortalContext,
  purpose: string,
  handle: string,
): Promise<string | undefined> => {
  const at = readVisitClock(c.var.options);
  return unseal(await c.var.keys(at), purposeOf(c, purpose), handle, at);
};
