import { randomUUID } from 'node:crypto';
import { answered, registeredIn } from '@torioki/patrons/contract';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openedRegistry } from './testing/opened-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';

const minute = 60_000;

it('a lease goes by the clock of the server, whatever the process shows', async () => {
  const place = { schema: scratchSchema() };
  const registry = await openedRegistry(place);
  const { patron } = await registeredIn(registry);
  await answered(
    registry.queueMail({
      patron,
      run: '2021-04-07',
      notices: [{ reservation: randomUUID(), notice: 0, why: 'ready' }],
    }),
  );
  const claim = (worker: string) => answered(registry.claimMails({ worker, leaseSeconds: 600, limit: 1 }));
  expect(await claim('w1')).toHaveLength(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * minute });
  onTestFinished(() => void vi.useRealTimers());
  expect(await claim('w2')).toEqual([]);
});
