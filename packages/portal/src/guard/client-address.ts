import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address from which a request came; empty if the proxies do not report it. Each proxy adds the address
 * of its caller to a list. Only the last `proxies` addresses are trusted, since the host's own proxies have
 * added them.
 */
export const findClientAddress = (c: Context, proxies: number): string => {
  if (proxies > 0) {
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    return forwarded.at(-proxies) ?? '';
  }
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
};
