import type { World } from '../guide/index.js';
import { declared } from '../system/declared.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem, Running } from '../system/lending-system.js';
import { begunWithNewNames } from '../system/renamed.js';
import { textOf } from '../system/text-of.js';
import { limitOf, within } from '../system/within.js';
import { hearingOf } from './hearing.js';
import { type Session, sessionOn } from './session.js';
import type { Tally } from './tally.js';

let begun = 0;

/** Letters of the current time, so that no earlier check of the system is likely to have the same names. */
const since = Date.now().toString(36).slice(-5);

/** Rejects with an `EmptyPool` or a `DriverStopped`. For the time limit of a driver, see `limitOf`. */
const begin = async (system: LendingSystem, world: World): Promise<Running> => {
  begun += 1;
  const suffix = `.${since}${begun.toString(36)}`;
  const limitMs = limitOf('begin', declared(system.declares).patienceMs);
  try {
    return await within(limitMs, 'begin', () => begunWithNewNames(system, world, suffix));
  } catch (thrown) {
    if (thrown instanceof EmptyPool) throw thrown;
    throw new DriverStopped(`The driver cannot begin a run. ${textOf(thrown)}`);
  }
};

/** Begins a run under names that are new to the system. */
export const beginning = async (system: LendingSystem, world: World, tally?: Tally): Promise<Session> => {
  const running = await begin(system, world);
  const start = { declares: system.declares, world, from: running.from };
  return sessionOn(running, hearingOf(start, tally), system.seams);
};
