import { buildAddress } from '../build-address.js';
import type { PortalContext } from '../context.js';
import { makeHandle, openHandle } from './handle.js';

const field = 'typed';

/** The largest number of characters of a text in an address, of which many servers accept 8 KB. */
const mostTyped = 500;

const purposeOf = (path: string): string => `typed ${path}`;

/**
 * Redirects to the answer to a typed text, so that the answer has an address. The address has only a handle of
 * the text. A text that is too long for an address is answered directly.
 */
export const redirectToTyped = async (
  c: PortalContext,
  text: string,
  answer: () => Response | Promise<Response>,
): Promise<Response> =>
  text.length > mostTyped
    ? answer()
    : c.redirect(
        buildAddress(c.req.path, { [field]: await makeHandle(c, purposeOf(c.req.path), text) }),
        303,
      );

/** The typed text of an address of this page; undefined without one. */
export const findTyped = (c: PortalContext): Promise<string | undefined> =>
  openHandle(c, purposeOf(c.req.path), c.req.query(field) ?? '');
