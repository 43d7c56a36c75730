import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A client's first bytes on an HTTP/2 connection. */
const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

const headBytes = 9;
const [headers, goAway] = [1, 7];

/** An HTTP/2 frame, with its header. */
interface Frame {
  readonly bytes: Buffer;
  readonly stream: number;
  readonly opensStream: boolean;
}

const frameIn = (bytes: Buffer): Frame => ({
  bytes,
  stream: bytes.readUInt32BE(5) & 0x7fff_ffff,
  opensStream: bytes[3] === headers,
});

/**
 * The frame that refuses new streams on a connection, without an error. Streams up to `lastStream` continue.
 */
const goAwayFrame = (lastStream: number): Buffer => {
  const bytes = Buffer.alloc(headBytes + 8);
  bytes.writeUIntBE(8, 0, 3);
  bytes[3] = goAway;
  bytes.writeUInt32BE(lastStream, headBytes);
  return bytes;
};

/**
 * Splits the bytes of an HTTP/2 connection into frames, after the first `begins` bytes. Passes on the frames
 * that `passes` accepts.
 */
const splitFrames = (begins: number, passes: (frame: Frame) => boolean): Transform => {
  let rest = Buffer.alloc(0);
  let before = begins;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const length =
          before > 0 ? before : rest.length < headBytes ? Infinity : headBytes + rest.readUIntBE(0, 3);
        if (rest.length < length) return done();
        const bytes = rest.subarray(0, length);
        rest = rest.subarray(length);
        if (before > 0 || passes(frameIn(bytes))) this.push(bytes);
        before = 0;
      }
    },
  });
};

/** A proxy that can switch to another server, as load balancers do. It supports HTTP/2 without TLS. */
export interface DrainingProxy {
  readonly port: number;
  /** Leads new connections to another port. Open connections do not change. */
  lead(target: number): void;
  /** Sends GOAWAY on the open connections. Their present streams continue; new streams are refused. */
  drain(): void;
  /** Sends GOAWAY on a connection when the next call begins on it. That call is refused. */
  drainAtNextCall(): void;
  stop(): Promise<void>;
}

interface Connection {
  readonly drain: () => void;
  readonly drainAtNextCall: () => void;
}

/** Accepts a connection, and passes its frames on to a port until it is drained. */
const takeConnection = (near: Socket, target: number, keep: (socket: Socket) => Socket): Connection => {
  const far = keep(connect(target, '127.0.0.1'));
  let [isDrained, isToDrain] = [false, false];
  let lastStream = 0;
  const drain = () => {
    if (!isDrained) backwards.push(goAwayFrame(lastStream));
    isDrained = true;
  };
  const forwards = splitFrames(preface.length, ({ opensStream, stream }) => {
    if (isToDrain && opensStream) drain();
    if (isDrained && stream > lastStream) return false;
    if (opensStream) lastStream = Math.max(lastStream, stream);
    return true;
  });
  const backwards = splitFrames(0, () => true);
  near.pipe(forwards).pipe(far);
  far.pipe(backwards).pipe(near);
  near.once('close', () => far.destroy());
  far.once('close', () => near.destroy());
  const drainAtNextCall = () => {
    isToDrain = true;
  };
  return { drain, drainAtNextCall };
};

/** Listens on 127.0.0.1, and passes connections on to the port `first` of 127.0.0.1. */
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
