import { runs } from '@torioki/event-store/contract';
import { expect, it, onTestFinished } from 'vitest';
import { check } from '../check/check.js';
import { naive } from '../naive/index.js';
import { served } from '../testing/http-server.js';
import { toldFailure } from '../told/told-failure.js';
import { overHttp } from './over-http.js';

const orders = runs(200, 20_000);

it('a system behind HTTP is held to the same laws', async () => {
  const server = await served(naive());
  onTestFinished(() => server.close());
  const report = await check(await overHttp(server.url), { orders, rounds: 0, seed: 1 });
  expect(report.failures.map((failure) => toldFailure(failure))).toEqual([]);
  expect(report.laws.filter(({ ending }) => ending.is === 'broken')).toEqual([]);
  expect(report.orders).toBeGreaterThanOrEqual(orders);
});

it('an address that is no driver is told', async () => {
  const server = await served({ ...naive(), declares: { name: 'x', clock: 'sett' as never } });
  onTestFinished(() => server.close());
  await expect(overHttp(server.url)).rejects.toThrow('clock is "sett"');
});
