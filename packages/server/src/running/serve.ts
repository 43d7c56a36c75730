import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serve as listen } from '@hono/node-server';
import { makeDrain } from '@torioki/portal';
import type { Address } from './address.js';
import type { OpenServer } from './open-server.js';

/** Listens on an address. Rejects with the error of the operating system, for example for a port in use. */
const startListening = (fetch: OpenServer['fetch'], { host, port }: Address): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname: host, port }) as Server;
    server.once('listening', () => resolve(server)).once('error', reject);
  });

/** A server that listens. */
export interface Serving {
  readonly port: number;
  /**
   * Announces the end, so that a load balancer sends no further requests, and waits `drainMs`. Then answers
   * the open requests, and closes everything.
   */
  readonly end: (drainMs: number) => Promise<void>;
}

/** Serves an open server until `end` is called. Abort of `ending` ends its streams. */
export const startServing = async (
  opened: OpenServer,
  address: Address,
  ending: AbortController,
): Promise<Serving> => {
  const server = await startListening(opened.fetch, address);
  const drain = makeDrain(server, ending);
  return {
    port: (server.address() as AddressInfo).port,
    end: async (drainMs) => {
      opened.announceClosing();
      await pause(drainMs);
      await drain();
      await opened.close();
    },
  };
};
