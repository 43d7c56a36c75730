import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address from which a request came. Each proxy adds the address from which it was called, so only the last ones
 * can be believed: as many as the host has proxies. Empty if the proxies do not say.
 */
export const clientAddress = (c: Context, proxies: number): string => {
  if (proxies > 0) {
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((address) => address.trim());
    return forwarded.at(-proxies) ?? '';
  }
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
};
