import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/**
 * The bytes of a request, piece by piece, with the expected status of the answer and the path of its fault,
 * if any.
 */
export interface BadBytes {
  readonly pieces: readonly (string | Uint8Array)[];
  readonly status: number;
  readonly path?: string;
}

const megabyte = 1_000_000;

/**
 * Bad requests, which a client that writes its own bytes can send over a socket. `caller` is the header that
 * names the caller.
 */
export const badBytes = (caller: string): Readonly<Record<string, BadBytes>> => {
  const head = (method: string, path: string, ...headers: readonly string[]): string =>
    [`${method} ${path} HTTP/1.1`, 'Host: localhost', caller, ...headers, '', ''].join('\r\n');
  const headOfCommand = (...headers: readonly string[]): string =>
    head(
      'POST',
      '/desk/secure',
      'Content-Type: application/json',
      `Idempotency-Key: ${randomUUID()}`,
      ...headers,
    );
  const command = (body: string | Uint8Array): BadBytes['pieces'] => [
    headOfCommand(`Content-Length: ${Buffer.byteLength(body)}`),
    body,
  ];
  const names = Array.from({ length: 6_000 }, (_, n) => `"f${n}":1`);
  return {
    'no JSON': { pieces: command('secure T0001-1'), status: 400, path: 'body' },
    'a list': { pieces: command('["T0001-1"]'), status: 400, path: 'body' },
    'a prototype': { pieces: command('{"__proto__":{"copy":"T0001-1"}}'), status: 400, path: 'copy' },
    'a lone surrogate': { pieces: command('{"copy":"\\ud800"}'), status: 400, path: 'copy' },
    'a name twice': { pieces: command('{"copy":"A","copy":"B"}'), status: 400, path: 'copy' },
    '10,000 levels': { pieces: command('['.repeat(10_000)), status: 400, path: '[0]'.repeat(8) },
    '6,000 unknown names': { pieces: command(`{${names.join()}}`), status: 400, path: 'f0' },
    'no UTF-8': { pieces: command(Uint8Array.of(123, 34, 255, 34, 58, 49, 125)), status: 400, path: 'body' },
    'a body after GET': {
      pieces: [head('GET', '/views/policies', 'Content-Length: 5'), 'hello'],
      status: 400,
      path: 'body',
    },
    'a zero byte in a path': { pieces: [head('GET', '/desk/recipients%00')], status: 404 },
    'half a character in a path': { pieces: [head('GET', '/desk/%E0%A4%A')], status: 404 },
    '1 MB in pieces of a byte': {
      pieces: [headOfCommand(`Content-Length: ${megabyte}`), ...Array.from({ length: 1_000 }, () => 'x')],
      status: 413,
    },
    '1 MB in chunks of a byte': {
      pieces: [headOfCommand('Transfer-Encoding: chunked'), '1\r\nx\r\n'.repeat(megabyte)],
      status: 413,
    },
  };
};

const isWhole = (answer: string): boolean => {
  const [heading = '', body] = answer.split('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(heading)?.[1];
  return body !== undefined && Buffer.byteLength(body) >= Number(length);
};

/** Sends bytes to a port, and returns the answer. The server may answer before it has read all of them. */
export const sendBytes = (port: number, pieces: BadBytes['pieces']): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes.toString();
      if (isWhole(answer)) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(answer));
    pieces.forEach((piece) => socket.write(piece));
  });
