import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseRuns, unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import {
  accountFor,
  registerIn,
  collectSent,
  sampleApplication,
  makeChange,
} from '@torioki/patrons/contract';
import { describe, expect, it } from 'vitest';
import { hurryClock } from './testing/hurry-clock.js';
import { openRegistry } from './testing/open-registry.js';
import { ownServer } from './testing/own-server.js';
import { registryPlace } from './testing/registry-place.js';

describe('a server that is stopped immediately while patrons are registered', () => {
  const stops = chooseRuns(3, 20);

  it('loses no acknowledged change, and makes none partially or twice', { timeout: 600_000 }, async () => {
    const server = await ownServer();
    const place = registryPlace(server.url);
    await place.open();
    const registrars = [place.start('registrar'), place.start('registrar')].map((worker) => {
      const received = { lines: 0 };
      return { ...worker, received, sent: collectSent(worker, () => (received.lines += 1)) };
    });
    const fewest = () => Math.min(...registrars.map(({ received }) => received.lines));
    for (let done = 0; done < stops; done += 1) {
      const before = fewest();
      await expect.poll(fewest, { timeout: 30_000 }).toBeGreaterThan(before + 10);
      await pause(randomInt(100));
      await server.stop('immediate');
      await server.start();
    }
    registrars.forEach(({ child }) => child.kill('SIGKILL'));
    const sent = (await Promise.all(registrars.map((registrar) => registrar.sent))).flat();
    console.info(`${stops} stops: ${await accountFor(place, sent)}`);
  });
});

describe('a server that stays absent', () => {
  it(
    'is waited for, then reported as absent, and used again when it is back',
    { timeout: 60_000 },
    async () => {
      const server = await ownServer();
      const registry = await openRegistry({ schema: 'torioki_people', connection: server.url });
      const { patron } = await registerIn(registry);
      await server.stop('fast');
      hurryClock();
      const since = performance.now();
      const application = sampleApplication();
      await Promise.all([
        expectFailure('registry-unavailable', registry.find([patron])),
        expectFailure('registry-unavailable', makeChange(registry, 'RegisterPatron', application)),
      ]);
      expect(performance.now() - since).toBeGreaterThan(10_000);
      await server.start();
      await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
      expect(await unwrapAnswer(registry.listPending())).toHaveLength(2);
    },
  );
});
