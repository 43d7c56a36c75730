import type { PortalContext } from '../context.js';

/**
 * Shows the page of an address after a form. A browser is redirected, so that a reload sends nothing again. A
 * script, which shows the page in place, receives it immediately, with its address in `Content-Location`.
 */
export const showAt = (
  c: PortalContext,
  address: string,
  render: () => Promise<Response>,
): Response | Promise<Response> => {
  if (c.req.header('Sec-Fetch-Dest') !== 'empty') return c.redirect(address, 303);
  c.header('Content-Location', address);
  return render();
};
