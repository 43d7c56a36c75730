import type { World } from '../guide/index.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import { DriverStopped } from '../system/driver-stopped.js';
import { EmptyPool } from '../system/empty-pool.js';
import type { LendingSystem, Running } from '../system/lending-system.js';
import { beginWithNewNames } from '../system/begin-with-new-names.js';
import { textOfThrown } from '../system/text-of-thrown.js';
import { limitOf, withinLimit } from '../system/within-limit.js';
import { createTraceJudge } from './trace-judge.js';
import { type Session, createSession } from './session.js';
import type { Tally } from './tally.js';

let begunRuns = 0;

/** Letters from the current time. They make it unlikely that an earlier check used the same names. */
const since = Date.now().toString(36).slice(-5);

/** Begins a run within the time of `limitOf`. Rejects with an `EmptyPool` or a `DriverStopped`. */
const beginWithinLimit = async (system: LendingSystem, world: World): Promise<Running> => {
  begunRuns += 1;
  const suffix = `.${since}${begunRuns.toString(36)}`;
  const limitMs = limitOf('begin', completeDeclaration(system.declares).patienceMs);
  try {
    return await withinLimit(limitMs, 'begin', () => beginWithNewNames(system, world, suffix));
  } catch (thrown) {
    if (thrown instanceof EmptyPool) throw thrown;
    throw new DriverStopped(`The driver cannot begin a run. ${textOfThrown(thrown)}`);
  }
};

/** Begins a run. Its people, titles and copies have names that are new to the system. */
export const beginRun = async (system: LendingSystem, world: World, tally?: Tally): Promise<Session> => {
  const running = await beginWithinLimit(system, world);
  const start = { declares: system.declares, world, from: running.from };
  return createSession(running, createTraceJudge(start, tally), system.pauses);
};
