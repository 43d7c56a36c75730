import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { HttpEnv } from '../context.js';

/** Serves an app on a free port of this machine. */
export const listen = async ({ fetch }: Pick<Hono<HttpEnv>, 'fetch'>) => {
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
};
