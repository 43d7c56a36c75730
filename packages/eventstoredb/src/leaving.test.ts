import { answered, someEvent } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { opened, served } from './testing/opened.js';
import { startWorker } from './testing/worker.js';

it('a process that has closed its store ends by itself', async () => {
  const server = await served();
  await answered((await opened(server)).append([someEvent()]));
  const { hear, ended } = startWorker('leaving', [server.connection]);
  expect(await hear()).toBe('closed');
  const closed = performance.now();
  expect(await ended).toBe(0);
  expect(performance.now() - closed).toBeLessThan(5_000);
});
