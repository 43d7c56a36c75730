import { chooseRuns } from '@torioki/event-store/contract';
import { expect, it, onTestFinished } from 'vitest';
import { check } from '../check/check.js';
import { naive } from '../naive/index.js';
import { startHttpServer } from '../testing/http-server.js';
import { renderFailure } from '../render/render-failure.js';
import { connectOverHttp } from './connect-over-http.js';

const orders = chooseRuns(200, 20_000);

it('checks a system over HTTP by the same laws', async () => {
  const server = await startHttpServer(naive());
  onTestFinished(() => server.close());
  const report = await check(await connectOverHttp(server.url), { orders, rounds: 0, seed: 1 });
  expect(report.failures.map((failure) => renderFailure(failure))).toEqual([]);
  expect(report.laws.filter(({ ending }) => ending.is === 'broken')).toEqual([]);
  expect(report.orders).toBeGreaterThanOrEqual(orders);
});

it('reports an address without a driver', async () => {
  const server = await startHttpServer({ ...naive(), declares: { name: 'x', clock: 'sett' as never } });
  onTestFinished(() => server.close());
  await expect(connectOverHttp(server.url)).rejects.toThrow('clock is "sett"');
});
