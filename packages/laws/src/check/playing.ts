import type { World } from '../guide/index.js';
import { begunWithNewNames } from '../system/renamed.js';
import type { LendingSystem } from '../system/lending-system.js';
import { hearingOf } from './hearing.js';
import { type Session, sessionOn } from './session.js';
import type { Tally } from './tally.js';

let begun = 0;

/** As many letters as make it unlikely that a system was held to the guide under these names before. */
const since = Date.now().toString(36).slice(-5);

/** Begins a run of a system, with names that it has never heard. */
export const beginning = async (system: LendingSystem, world: World, tally?: Tally): Promise<Session> => {
  begun += 1;
  const running = await begunWithNewNames(system, world, `.${since}${begun.toString(36)}`);
  const start = { declares: system.declares, world, from: running.from };
  return sessionOn(running, hearingOf(start, tally), system.seams);
};
