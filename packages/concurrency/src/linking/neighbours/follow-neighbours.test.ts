import { describe, expect, it } from 'vitest';
import { followNeighbours } from './follow-neighbours.js';

const branches = { name: 'branches', places: 5, peopleOfPlace: 20 };

describe('an analyst who follows neighbours at the desk', () => {
  it('is always right without instants, but finds only what one command began', () => {
    const { found, right, chance } = followNeighbours(branches, null);
    expect(right).toBe(1);
    expect(found).toBeGreaterThan(chance);
    expect(found).toBeLessThan(0.5);
  });

  it('finds more with exact instants than without', () => {
    const exact = followNeighbours(branches, 'milliseconds');
    expect(exact.found).toBeGreaterThan(2 * followNeighbours(branches, null).found);
    expect(exact.right).toBeGreaterThan(10 * exact.chance);
  });

  it.each(['hours', 'days'] as const)(
    'still finds more in %s, since the events keep their order',
    (exactness) => {
      const inOrder = followNeighbours(branches, exactness);
      expect(inOrder.found).toBeGreaterThan(2 * followNeighbours(branches, null).found);
      expect(inOrder.right).toBeGreaterThan(10 * inOrder.chance);
    },
  );

  it('names hardly more in a day without order in which many people come', () => {
    const crowded = { name: 'counter', places: 1, peopleOfPlace: 800 };
    const { found } = followNeighbours(crowded, 'days in no order');
    expect(found - followNeighbours(crowded, null).found).toBeLessThan(0.01);
  });
});
