import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { commands, nothing, makePolicyPublished, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const from = '2021-05-01' as LocalDate;
const generous = { ...hokkaido, reservationLimit: 12 };
const published = (policy: typeof hokkaido) =>
  ({ type: 'PolicyPublished', data: { at: tokyo(at), from, policy } }) as const;

describe('PublishPolicy', () => {
  it('publishes the first policy of a library', () =>
    nothing.send(commands.publishPolicy(at, { from, policy: hokkaido })).emits(published(hokkaido)));

  it('refuses the policy that already applies from that day, and accepts an earlier one again', async () => {
    const same = commands.publishPolicy(at, { from, policy: hokkaido });
    for (const since of ['2021-03-01', from])
      await nothing.record(makePolicyPublished(since)).send(same).isRefused('nothing-to-change');
    await nothing
      .record(makePolicyPublished('2021-03-01'), makePolicyPublished('2021-04-01', generous))
      .send(same)
      .emits(published(hokkaido));
    await nothing.record(makePolicyPublished('2021-06-01')).send(same).emits(published(hokkaido));
  });

  it('publishes another policy from the same day, or from an earlier future day', async () => {
    const others = nothing
      .record(makePolicyPublished('2021-05-01'))
      .send(commands.publishPolicy(at, { from, policy: generous }));
    await others.emits(published(generous));
    const sooner = '2021-04-07' as LocalDate;
    await others
      .send(commands.publishPolicy(at, { from: sooner, policy: generous }))
      .emits({ type: 'PolicyPublished', data: { at: tokyo(at), from: sooner, policy: generous } });
  });
});
