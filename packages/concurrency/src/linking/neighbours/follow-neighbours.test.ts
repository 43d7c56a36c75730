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

  it('names nothing more if all actions of a day are in a crowd', () => {
    const crowded = { name: 'counter', places: 1, peopleOfPlace: 800 };
    expect(followNeighbours(crowded, 'days')).toEqual(followNeighbours(crowded, null));
  });
});
