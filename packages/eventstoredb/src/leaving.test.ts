import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { openStore, startServer } from './testing/open-store.js';
import { startWorker } from './testing/worker.js';

it('a process that has closed its store ends by itself', async () => {
  const server = await startServer();
  await unwrapAnswer((await openStore(server)).append([someEvent()]));
  const { readLine, ended } = startWorker('leaving', [server.connection]);
  expect(await readLine()).toBe('closed');
  const closed = performance.now();
  expect(await ended).toBe(0);
  expect(performance.now() - closed).toBeLessThan(5_000);
});
