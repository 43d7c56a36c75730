import type { PortalContext } from '../context.js';
import { seal, unseal } from '../guard/seal.js';
import { readVisitClock } from '../visit-clock.js';
import { longestSignIn } from './sign-in/sign-ins.js';

/** A handle belongs to one sign-in: it cannot be opened with the token of another. */
const purposeOf = ({ var: { token } }: PortalContext, purpose: string): string => `${purpose} ${token}`;

/** A handle of a text for an address: it is different each time, and says nothing without the server's key. */
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
