import type { PortalContext } from '../../context.js';
import { seal, unseal } from '../../guard/seal.js';
import { readVisitClock } from '../../visit-clock.js';
import { workPages } from '../work-pages.js';

/** A handle ends with the sign-in, and at the latest after this time, in milliseconds. */
const longest = 12 * 60 * 60 * 1000;

/** A handle belongs to one sign-in: it cannot be opened with the token of another. */
const purposeOf = ({ var: { token } }: PortalContext): string => `patron ${token}`;

/** The path of a patron's page. Its handle is different each time, and says nothing without the server's key. */
export const buildPatronPath = async (c: PortalContext, patron: string): Promise<string> => {
  const at = readVisitClock(c.var.options);
  const handle = seal(await c.var.keys(at), purposeOf(c), { text: patron, until: at + longest });
  return `${workPages.patrons.path}/${handle}`;
};

/** The patron of a handle. Undefined for the handle of another sign-in, and for any other text. */
export const openHandle = async (c: PortalContext, handle: string): Promise<string | undefined> => {
  const at = readVisitClock(c.var.options);
  return unseal(await c.var.keys(at), purposeOf(c), handle, at);
};
