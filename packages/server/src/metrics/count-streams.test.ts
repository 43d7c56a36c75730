import { PassThrough } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { expect, it } from 'vitest';
import { countStreams } from './count-streams.js';

const answerWith = (type: string) => () => new Response('', { headers: { 'Content-Type': type } });

/** The bindings of a request, and the end of its answer. */
const makeBindings = () => {
  const outgoing = new PassThrough();
  return { bindings: { outgoing } as unknown as HttpBindings, end: () => outgoing.destroy() };
};

const request = new Request('http://127.0.0.1/');

it('counts the streams that are open', async () => {
  const { count, fetch } = countStreams(answerWith('text/event-stream; charset=utf-8'));
  const [one, other] = [makeBindings(), makeBindings()];
  await fetch(request, one.bindings);
  await fetch(request, other.bindings);
  expect(count()).toBe(2);
  one.end();
  await expect.poll(count).toBe(1);
  other.end();
  await expect.poll(count).toBe(0);
});

it('counts no stream that ended before its answer was ready', async () => {
  const { bindings, end } = makeBindings();
  const { count, fetch } = countStreams(() => {
    end();
    return answerWith('text/event-stream')();
  });
  await fetch(request, bindings);
  await expect.poll(count).toBe(0);
});

it('counts no page', async () => {
  const { count, fetch } = countStreams(answerWith('text/html'));
  await fetch(request, makeBindings().bindings);
  expect(count()).toBe(0);
});
