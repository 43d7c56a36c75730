import type { LendingSystem, Running } from '../system/lending-system.js';
import { createRandom } from '../system/random.js';

/** A system that loses its connection for a percentage of orders. About half of these still take effect. */
export const withLoss = (system: LendingSystem, percent: number, seed: number): LendingSystem => {
  const chance = createRandom(seed);
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
