import { town } from '@torioki/lending';
import { library, policyPublished, tokyo } from '@torioki/lending/testing';
import { expect, it } from 'vitest';
import { shown } from '../testing/shown.js';
import { pickupLocationsAt } from './index.js';

const at = tokyo('2021-04-03 10:00');

it('lists where one may pick up, in three classes (R8, R26)', async () => {
  const { counter, branch, home } = await shown(library, pickupLocationsAt(at));
  expect(counter).toEqual([
    { location: 'HQ', name: '道立図書館', headquarters: true },
    { location: 'GIKAI', name: '議会図書室', headquarters: false },
  ]);
  expect(branch.map(({ name }) => name)).toEqual(['稚内', '網走']);
  expect(home.map(({ name }) => name)).toEqual(['自宅']);
});

it('lists no home where nothing is sent home', async () => {
  const { home } = await shown([...library, policyPublished('2021-04-01', town)], pickupLocationsAt(at));
  expect(home).toEqual([]);
});
