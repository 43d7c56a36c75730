import type { World } from '../guide/index.js';
import type { Running } from './lending-system.js';
import type { SharedSystem } from './lift-system.js';
import type { Driver } from './start-driver.js';

/** One run by several drivers, which receive the orders and queries in turn. */
const takeTurns = (runs: readonly [Running, ...Running[]]): Running => {
  const [first] = runs;
  let given = 0;
  const next = (): Running => runs[(given += 1) % runs.length] ?? first;
  return {
    from: first.from,
    order: (order, key) => next().order(order, key),
    show: (question) => next().show(question),
    advance: async (to) => {
      const [now = to] = await Promise.all(runs.map((run) => run.advance(to)));
      return now;
    },
    restart: async () => {
      for (const run of runs) await run.restart?.();
    },
    end: async () => {
      await Promise.all(runs.map((run) => run.end()));
    },
  };
};

const startAll = async <Started extends Driver>(
  start: () => Promise<Started>,
  count: number,
): Promise<readonly [Started, ...Started[]]> => {
  const first = await start();
  try {
    return count < 2 ? [first] : [first, ...(await startAll(start, count - 1))];
  } catch (thrown) {
    await first.close();
    throw thrown;
  }
};

/**
 * Combines several drivers of one system into one that processes several orders at the same time. The first
 * driver begins a run, and the others join it.
 */
export const withDrivers = async (
  start: () => Promise<Driver & SharedSystem>,
  count: number,
): Promise<Driver> => {
  const drivers = await startAll(start, count);
  const [first, ...others] = drivers;
  const all = async (end: (driver: Driver) => Promise<void>): Promise<void> => {
    await Promise.all(drivers.map(end));
  };
  return {
    declares: { ...first.declares, parallel: Math.max(count, first.declares.parallel ?? 1) },
    begin: async (world: World) => {
      const begun = await first.begin(world);
      return takeTurns([begun, ...(await Promise.all(others.map((driver) => driver.join(world))))]);
    },
    close: () => all((driver) => driver.close()),
    kill: () => all((driver) => driver.kill()),
  };
};
