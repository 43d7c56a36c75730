import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A slow connection to a server. */
export interface Proxy {
  readonly port: number;
  /** Breaks the open connections. New ones are accepted. */
  cut(): void;
  /**
   * Accepts this number of new connections without an answer, as if packets were lost. 0 ends this for later
   * connections.
   */
  swallow(connections: number): void;
  stop(): Promise<void>;
}

const later = (delayMs: number): Transform =>
  new Transform({
    highWaterMark: 1_000_000,
    transform(chunk, _, done) {
      setTimeout(() => this.push(chunk), delayMs);
      done();
    },
    flush(done) {
      setTimeout(done, delayMs);
    },
  });

/** Forwards all bytes on 127.0.0.1 to the port `target` and back, with a delay of `delayMs` each way. */
export const startProxy = async (target: number, delayMs: number): Promise<Proxy> => {
  const sockets = new Set<Socket>();
  let swallowing = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (swallowing > 0) {
      swallowing -= 1;
      return void near.resume();
    }
    const far = keep(connect(target, '127.0.0.1'));
    near.pipe(later(delayMs)).pipe(far);
    far.pipe(later(delayMs)).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  const cut = () => sockets.forEach((socket) => socket.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    swallow: (connections) => {
      swallowing = connections;
    },
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
