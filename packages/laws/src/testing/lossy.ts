import type { LendingSystem, Running } from '../system/lending-system.js';
import { chances } from '../system/chances.js';

/** A system whose line breaks: of so many orders in a hundred nobody hears whether they were done, and some were not. */
export const lossy = (system: LendingSystem, percent: number, seed: number): LendingSystem => {
  const chance = chances(seed);
  const over = (running: Running): Running => ({
    ...running,
    order: async (order, key) => {
      if (chance() * 100 >= percent) return running.order(order, key);
      if (chance() < 0.5) await running.order(order, key);
      throw new Error('the line broke');
    },
  });
  return { ...system, begin: async (world) => over(await system.begin(world)) };
};
