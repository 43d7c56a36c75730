import { describe, it } from 'vitest';
import { hokkaido } from '../../policy/index.js';
import { given, commands, policyPublished, tokyo } from '../../samples/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

const at = '2021-04-07 14:10';
const from = '2021-05-01' as LocalDate;
const generous = { ...hokkaido, reservationLimit: 12 };
const published = (policy: typeof hokkaido) =>
  ({ type: 'PolicyPublished', data: { at: tokyo(at), from, policy } }) as const;

describe('PublishPolicy', () => {
  it('publishes the first rules of a library', () =>
    given()
      .when(commands.publishPolicy(at, { from, policy: hokkaido }))
      .then(published(hokkaido)));

  it('refuses those that hold from that day on already, and not those that held before others', async () => {
    const same = commands.publishPolicy(at, { from, policy: hokkaido });
    await given(policyPublished('2021-03-01')).when(same).thenRefused({ code: 'nothing-to-change' });
    await given(policyPublished('2021-03-01'), policyPublished('2021-04-01', generous))
      .when(same)
      .then(published(hokkaido));
    await given(policyPublished('2021-06-01')).when(same).then(published(hokkaido));
  });

  it('publishes others from the same day, and from an earlier one that is to come', async () => {
    const office = given(policyPublished('2021-05-01'));
    await office.when(commands.publishPolicy(at, { from, policy: generous })).then(published(generous));
    const sooner = '2021-04-07' as LocalDate;
    await office
      .when(commands.publishPolicy(at, { from: sooner, policy: generous }))
      .then({ type: 'PolicyPublished', data: { at: tokyo(at), from: sooner, policy: generous } });
  });
});
