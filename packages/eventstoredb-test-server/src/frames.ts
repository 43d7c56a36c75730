import { Transform } from 'node:stream';

/** The text with which a client begins an HTTP/2 connection. */
export const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

const headBytes = 9;
const [headers, goAway] = [1, 7];

/** An HTTP/2 frame, with its head. */
export interface Frame {
  readonly bytes: Buffer;
  readonly stream: number;
  readonly opensStream: boolean;
}

const frameIn = (bytes: Buffer): Frame => ({
  bytes,
  stream: bytes.readUInt32BE(5) & 0x7fff_ffff,
  opensStream: bytes[3] === headers,
});

/** The frame that ends a connection for new streams, without an error; those up to `lastStream` live on. */
export const goAwayFrame = (lastStream: number): Buffer => {
  const bytes = Buffer.alloc(headBytes + 8);
  bytes.writeUIntBE(8, 0, 3);
  bytes[3] = goAway;
  bytes.writeUInt32BE(lastStream, headBytes);
  return bytes;
};

/**
 * Cuts what one side of an HTTP/2 connection sends into frames, and passes on those for which `passes` holds.
 * `begins` is the number of bytes before the first frame.
 */
export const framed = (begins: number, passes: (frame: Frame) => boolean): Transform => {
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
