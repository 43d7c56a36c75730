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
  /** Does so when the next call begins on an open connection; that call is refused. */
  drainAtNextCall(): void;
  stop(): Promise<void>;
}

interface Connection {
  readonly drain: () => void;
  readonly drainAtNextCall: () => void;
}

/** Takes a connection, and passes its frames on to a port until it is drained. */
const takeConnection = (near: Socket, target: number, keep: (socket: Socket) => Socket): Connection => {
  const far = keep(connect(target, '127.0.0.1'));
  let [isDrained, isToDrain] = [false, false];
  let lastStream = 0;
  const drain = () => {
    if (!isDrained) backwards.push(goAwayFrame(lastStream));
    isDrained = true;
  };
  const forwards = framed(preface.length, ({ opensStream, stream }) => {
    if (isToDrain && opensStream) drain();
    if (isDrained && stream > lastStream) return false;
    if (opensStream) lastStream = Math.max(lastStream, stream);
    return true;
  });
  const backwards = framed(0, () => true);
  near.pipe(forwards).pipe(far);
  far.pipe(backwards).pipe(near);
  near.once('close', () => far.destroy());
  far.once('close', () => near.destroy());
  const drainAtNextCall = () => {
    isToDrain = true;
  };
  return { drain, drainAtNextCall };
};

/** Listens on 127.0.0.1, and passes connections on to a port there. */
export const startDrainingProxy = async (first: number): Promise<DrainingProxy> => {
  const sockets = new Set<Socket>();
  const open = new Map<Socket, Connection>();
  let target = first;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      sockets.delete(socket);
      open.delete(socket);
    });
    return socket;
  };
  const server = createServer((near) => open.set(near, takeConnection(keep(near), target, keep)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lead: (next) => {
      target = next;
    },
    drain: () => {
      open.forEach(({ drain }) => drain());
    },
    drainAtNextCall: () => {
      open.forEach(({ drainAtNextCall }) => drainAtNextCall());
    },
    stop: async () => {
      sockets.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
};
