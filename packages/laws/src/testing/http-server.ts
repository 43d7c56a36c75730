import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHello } from '../system/hello.js';
import type { LendingSystem } from '../system/lending-system.js';
import type { Message } from '../system/lift-system.js';
import { serveSystem } from '../system/serve-system.js';

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** Starts a small HTTP server for a system. Returns its address, and a function to stop it. */
export const startHttpServer = async (
  system: LendingSystem,
): Promise<{ readonly url: string; close(): Promise<void> }> => {
  const reply = serveSystem(system);
  const server = createServer((request, response) => {
    const answered = async () =>
      request.method === 'GET'
        ? createHello(system.declares)
        : reply(JSON.parse(await textOf(request)) as Message);
    void answered().then((answer) => response.end(JSON.stringify(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
