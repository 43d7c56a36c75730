import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { findClientAddress } from './client-address.js';

const addressWith = async (proxies: number, forwarded: string | undefined): Promise<string> => {
  const app = new Hono().get('/', (c) => c.text(findClientAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const env = { incoming: { socket: { remoteAddress: '192.0.2.9' } } };
  return (await app.request('/', { headers }, env)).text();
};

it.each([
  [1, '203.0.113.1', '203.0.113.1'],
  [1, '198.51.100.1, 203.0.113.1', '203.0.113.1'],
  [2, '198.51.100.1, 203.0.113.1, 192.0.2.9', '203.0.113.1'],
  [2, '203.0.113.1', ''],
  [1, undefined, ''],
  [0, '203.0.113.1', '192.0.2.9'],
])(
  'ignores addresses that a sender puts in front: behind %i proxies, with %s forwarded, it is %s',
  async (proxies, forwarded, address) => {
    expect(await addressWith(proxies, forwarded)).toBe(address);
  },
);
