import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { LocalDate } from '@torioki/lending';
import { story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { compareOutcomes } from './what-if.js';

const store = inMemoryEventStore({ librarySystem: 'example' });
const history = story
  .at('2021-04-05 10:00')
  .changePickupLocation('wkn', 'home')
  .at('2021-04-10 00:30')
  .reserve(1, [1, 'a', 'hq'])
  .at('2021-04-10 23:30')
  .reserve(2, [2, 'b', 'home'], [3, 'c', 'wkn'], [4, 'd', 'home']);
await unwrapAnswer(store.copy(await history.recorded()));

const ordersOn = async (day: string): Promise<number> => {
  const on = day as LocalDate;
  return orThrow(await compareOutcomes(store, { keys: {}, from: on, until: on })).orders;
};

describe('counts orders', () => {
  it('by the day in Tokyo, from midnight to midnight', async () => {
    expect([
      await ordersOn('2021-04-09'),
      await ordersOn('2021-04-10'),
      await ordersOn('2021-04-11'),
    ]).toEqual([0, 2, 0]);
  });

  it('once by rule and field, for any number of titles and places', async () => {
    const { refused, other, differing } = orThrow(
      await compareOutcomes(store, { keys: { homeDelivery: false } }),
    );
    expect(differing).toHaveLength(1);
    expect(refused.length + other.length).toBeGreaterThan(0);
    for (const { orders } of [...refused, ...other]) expect(orders).toBe(1);
  });
});
