import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { framed, goAwayFrame, preface } from './frames.js';

/** A way to a server that can be changed over to another one, as load balancers do. It speaks HTTP/2 without TLS. */
export interface DrainingProxy {
  readonly port: number;
  /** Leads new connections to another port, and says nothing to the open ones. */
  lead(target: number): void;
  /**
   * Sends GOAWAY on the open connections. Their streams live on; those that begin later are refused, even if the client
   * began them before it got the GOAWAY.
   */
  drain(): void;
  stop(): Promise<void>;
}

/** Takes a connection, and passes its frames on to a port until it is drained. Returns the function that drains it. */
const takeConnection = (near: Socket, target: number, keep: (socket: Socket) => Socket): (() => void) => {
  const far = keep(connect(target, '127.0.0.1'));
  let isDrained = false;
  let lastStream = 0;
  const forwards = framed(preface.length, ({ opensStream, stream }) => {
    if (isDrained && stream > lastStream) return false;
    if (opensStream) lastStream = Math.max(lastStream, stream);
    return true;
  });
  const backwards = framed(0, () => true);
  near.pipe(forwards).pipe(far);
  far.pipe(backwards).pipe(near);
  near.once('close', () => far.destroy());
  far.once('close', () => near.destroy());
  return () => {
    isDrained = true;
    backwards.push(goAwayFrame(lastStream));
  };
};

/** Listens on 127.0.0.1, and passes connections on to a port there. */
export const startDrainingProxy = async (first: number): Promise<DrainingProxy> => {
  const sockets = new Set<Socket>();
  const drains = new Map<Socket, () => void>();
  let target = first;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      drains.delete(socket);
    });
    return socket;
  };
  const server = createServer((near) => drains.set(near, takeConnection(keep(near), target, keep)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lead: (next) => {
      target = next;
    },
    drain: () => {
      drains.forEach((drain) => drain());
      drains.clear();
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
};
