import type { Running } from './lending-system.js';
import type { Driver } from './start-driver.js';

/**
 * A driver that is killed and started again at each restart. The new process begins the same world, and must
 * still have the stored data. Then its clock is set forward to the last hour.
 */
export const withKills = async (start: () => Promise<Driver>): Promise<Driver> => {
  let driver = await start();
  return {
    declares: { ...driver.declares, restarts: true },
    begin: async (world): Promise<Running> => {
      let running = await driver.begin(world);
      let now = running.from;
      return {
        from: running.from,
        order: (order, key) => running.order(order, key),
        show: (question) => running.show(question),
        advance: async (to) => (now = await running.advance(to)),
        restart: async () => {
          await driver.kill();
          driver = await start();
          running = await driver.begin(world);
          if (now > running.from) await running.advance(now);
        },
        end: () => running.end(),
      };
    },
    close: () => driver.close(),
    kill: () => driver.kill(),
  };
};
