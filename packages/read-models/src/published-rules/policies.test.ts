import { hokkaido } from '@torioki/lending';
import { makePolicyPublished, tokyo } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listPolicies } from './policies.js';

const limit = (reservationLimit: number) => ({ ...hokkaido, reservationLimit });

const show = (at: string, ...published: ReturnType<typeof makePolicyPublished>[]) =>
  showAfter(published, listPolicies(tokyo(at)));

it('lists the policy in force, and then the later ones by their first days (R106)', async () => {
  const published = [
    makePolicyPublished('2021-03-01'),
    makePolicyPublished('2021-06-01', limit(12)),
    makePolicyPublished('2021-05-01', limit(11)),
    makePolicyPublished('2021-06-01', limit(13)),
  ];
  const lines = async (at: string) =>
    (await show(at, ...published)).map(({ from, policy }) => `${from} ${policy.reservationLimit}`);
  const [first, ...next] = await lines('2021-04-30 23:59');
  expect(first).toBe('2021-03-01 10');
  expect(next).toEqual(['2021-05-01 11', '2021-06-01 13']);
  expect(await lines('2021-05-01 00:00')).toEqual(next);
});

it('lists no policy before the first one is published', async () => {
  expect(await show('2021-04-30 10:00')).toEqual([]);
});
