import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '@torioki/patrons';
import { registerIn } from '@torioki/patrons/contract';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';

const minute = 60_000;

const queued = async (registry: PatronRegistry) => {
  const { patron } = await registerIn(registry);
  const notices = [{ reservation: randomUUID(), notice: 0, why: 'ready' as const }];
  await unwrapAnswer(registry.queueMail({ patron, run: '2021-04-07', notices }));
};

const claim = (registry: PatronRegistry, worker: string) =>
  unwrapAnswer(registry.claimMails({ worker, leaseSeconds: 600, limit: 1 }));

it("a lease follows the server's clock, not the process's", async () => {
  const registry = await openRegistry({ schema: scratchSchema() });
  await queued(registry);
  expect(await claim(registry, 'w1')).toHaveLength(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * minute });
  onTestFinished(() => void vi.useRealTimers());
  expect(await claim(registry, 'w2')).toEqual([]);
});

it("a lease follows the server's clock, not the clocks that its processes pass", async () => {
  const schema = scratchSchema();
  const [behind, ahead] = [
    await openRegistry({ schema, clock: () => new Date() }),
    await openRegistry({ schema, clock: () => new Date(Date.now() + 11 * minute) }),
  ];
  await queued(behind);
  expect(await claim(behind, 'w1')).toHaveLength(1);
  expect(await claim(ahead, 'w2')).toEqual([]);
});
