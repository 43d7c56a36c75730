import type { HttpBindings } from '@hono/node-server';
import type { PortalContext } from '../context.js';

/**
 * From where somebody asks. Each proxy adds the address that it was asked from, so the last ones can be believed: as
 * many as there are proxies of ours.
 */
export const clientAddress = (c: PortalContext): string => {
  const { proxies = 0 } = c.var.options;
  if (proxies > 0) {
    const told = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    return told.at(-proxies) ?? 'unknown';
  }
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? 'unknown';
};
