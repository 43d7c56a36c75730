import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { makeDrain } from './drain.js';

/** A server that answers a request only when the test calls for it. */
const serverOf = async (patienceMs?: number) => {
  const under: ServerResponse[] = [];
  const ending = new AbortController();
  const server = createServer((_, response) => void under.push(response));
  const end = makeDrain(server, ending, patienceMs);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, host: '127.0.0.1' }, (answer) => resolve(answer.resume()))
        .on('error', reject)
        .end();
    });
  return { under, ending, end, ask, server, port };
};

it('answers requests in progress, and accepts no new ones', async () => {
  const { under, ending, end, ask, server } = await serverOf();
  const answers = [ask(), ask()];
  await expect.poll(() => under.length).toBe(2);
  const ended = end();
  expect(ending.signal.aborted).toBe(true);
  await expect.poll(() => server.listening).toBe(false);
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
  for (const response of under) response.end('answered');
  for (const answer of await Promise.all(answers))
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
  expect(await ended).toBe(0);
});

it('answers requests sent before its end, even if they were not read', async () => {
  const { under, end, port } = await serverOf();
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write('GET / HTTP/1.1\r\nHost: library.example.jp\r\n\r\n');
  const ended = end();
  const answer = text(socket);
  await expect.poll(() => under.length).toBe(1);
  under[0]?.end('answered');
  expect(await answer).toContain('answered');
  expect(await ended).toBe(0);
});

it('answers requests sent before their connection was accepted', async () => {
  const { under, end, port } = await serverOf();
  /**
   * Ends the server in the middle of a turn, as a signal does. In this case only the third turn reads the
   * request.
   */
  await new Promise((resolve) => stat('.', resolve));
  const send = `connect(${port}, '127.0.0.1').write('GET / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n', () => process.exit())`;
  spawnSync(process.execPath, ['-e', `require('node:net').${send}`]);
  const ended = end();
  await expect.poll(() => under.length).toBe(1);
  under[0]?.end();
  expect(await ended).toBe(0);
});

it('ends immediately without requests, and aborts requests that are not answered in time', async () => {
  const idle = await serverOf();
  expect(await idle.end()).toBe(0);
  const { under, end, ask } = await serverOf(20);
  const answer = ask();
  const broken = expect(answer).rejects.toThrow('socket hang up');
  await expect.poll(() => under.length).toBe(1);
  expect(await end()).toBe(1);
  await broken;
});
