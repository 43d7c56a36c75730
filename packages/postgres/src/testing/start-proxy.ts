import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * When a connection is cut: `before` a statement reaches the server, or `after` the server has executed it.
 * In both cases the statement gets no answer.
 */
export type Cut = 'before' | 'after';

export interface Proxy {
  /** The connection string of the server through the proxy. */
  readonly url: string;
  /** The number of connections that the proxy has cut. */
  readonly cuts: () => number;
}

/** The bytes at the end of each answer of a server: ready for a query, in no transaction. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** The part of a bind message that names the prepared statement of a swap. */
const swap = ['\u0000swap\u0000'];

interface Cutting {
  readonly cut: () => Cut | undefined;
  readonly at: readonly string[];
  readonly counted: () => void;
}

const forward = (client: Socket, server: Socket, { cut, at, counted }: Cutting): void => {
  let due: Cut | undefined;
  const end = () => {
    client.destroy();
    server.destroy();
  };
  const cutNow = () => {
    counted();
    end();
  };
  client.on('data', (sent) => {
    if (at.some((statement) => sent.includes(statement))) due = cut();
    if (due === 'before') cutNow();
    else server.write(sent);
  });
  server.on('data', (answer) => {
    if (due === undefined) client.write(answer);
    else if (answer.subarray(-ready.length).equals(ready)) cutNow();
  });
  for (const socket of [client, server]) socket.on('error', end).on('close', end);
};

/** Starts a proxy for the running test. The proxy calls `cut` at each swap, or at the given statements. */
export const startProxy = async (
  url: string,
  cut: () => Cut | undefined,
  at: readonly string[] = swap,
): Promise<Proxy> => {
  const proxied = new URL(url);
  const { hostname, port } = proxied;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    sockets.add(client).add(server);
    forward(client, server, { cut, at, counted: () => (cuts += 1) });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => {
    proxy.close();
    sockets.forEach((socket) => socket.destroy());
  });
  proxied.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { url: proxied.href, cuts: () => cuts };
};
