import type { Directory } from '@torioki/patrons';
import { expect, it } from 'vitest';
import { hostCalls, limitPort } from './limit-host-calls.js';
import { defaultTimeLimits } from './time-limits.js';

const silent = { then: () => undefined };

it('also awaits a promise of another class within the limit', async () => {
  const calls = hostCalls({ ...defaultTimeLimits, directory: 1 });
  const directory = { find: () => silent, findByCard: () => silent } as unknown as Directory;
  const limited = limitPort(calls, 'directory', directory);
  await expect(limited.findByCard('1')).rejects.toMatchObject({ code: 'registry-unavailable' });
});
