import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import type { EventStore } from '@torioki/event-store';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Problem } from './problems/problem.js';
import { office } from './testing/actors.js';
import { badBytes, sendBytes } from './testing/bad-bytes.js';
import { callerHeader, renderCaller } from './testing/caller-header.js';
import { listen } from './testing/listen.js';
import { openServed } from './testing/open-served.js';

const caller = `${callerHeader}: ${renderCaller(office)}`;

const open = async (through?: (events: EventStore) => EventStore) => {
  const served = await openServed(through);
  const { port, close } = await listen(served.app);
  onTestFinished(close);
  return { ...served, port };
};

it('bad input gets a problem, and the next request an answer', async () => {
  const { port, send, logged } = await open();
  for (const [what, { pieces, status, path }] of Object.entries(badBytes(caller))) {
    const answer = await sendBytes(port, pieces);
    expect(answer, what).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer, what).toContain('application/problem+json');
    const { faults = [] } = JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as Problem;
    if (path !== undefined) expect(faults.map((fault) => fault.path)).toContain(path);
    expect(logged.at(-1), what).toMatchObject({ status });
    expect((await send('/views/policies')).status).toBe(200);
  }
});

const addCopy = '/desk/addCopy';
const body = { copy: 'T0009-1', title: 'T0009', loanClass: 'circulating', source: 'own' };

const bytesOf = (key: string, sent = JSON.stringify(body)): string =>
  [
    `POST ${addCopy} HTTP/1.1`,
    'Host: localhost',
    caller,
    'Content-Type: application/json',
    `Idempotency-Key: ${key}`,
    `Content-Length: ${JSON.stringify(body).length}`,
    '',
    sent,
  ].join('\r\n');

it('a connection that is cut in the middle of an append: the command is recorded, and a repeat says so', async () => {
  const steps = new EventEmitter();
  const isCut = once(steps, 'cut');
  const { port, send } = await open((events) => ({
    ...events,
    append: async (all, condition) => {
      if (JSON.stringify(all).includes(body.copy)) {
        steps.emit('appending');
        await isCut;
      }
      return events.append(all, condition);
    },
  }));
  const key = randomUUID();
  const isAppending = once(steps, 'appending');
  const socket = connect(port, '127.0.0.1');
  socket.write(bytesOf(key));
  await isAppending;
  socket.destroy();
  await once(socket, 'close');
  steps.emit('cut');
  const again = await send(addCopy, { body, headers: { 'Idempotency-Key': key } });
  expect(again).toMatchObject({ status: 200, json: { again: true, made: [{ copy: body.copy }] } });
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
});

it('a connection that is cut in the middle of a body: nothing is recorded, and the server reports no fault', async () => {
  const { port, send, logged } = await open();
  const key = randomUUID();
  const before = logged.length;
  const socket = connect(port, '127.0.0.1');
  socket.write(bytesOf(key, '{"copy":'), () => socket.resetAndDestroy());
  await vi.waitFor(() => expect(logged.length).toBe(before + 1));
  expect(logged.at(-1)).toMatchObject({ route: addCopy, status: 400 });
  expect(await send(addCopy, { body, headers: { 'Idempotency-Key': key } })).toMatchObject({
    status: 200,
    json: { again: false },
  });
});
