import type { Running } from './lending-system.js';
import type { Driver } from './over-lines.js';

/**
 * A driver that is killed and started anew whenever it is to begin again. It must go on where it was with a world that it has
 * begun before; its clock is then brought forward to where it was.
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
