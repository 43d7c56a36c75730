import type { World } from '../guide/index.js';
import type { LendingSystem } from '../system/lending-system.js';
import { chosen } from '../worlds/chosen.js';
import { wishes } from '../worlds/wish.js';
import { look } from './played.js';
import { beginning } from './playing.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** Wishes in a run. */
const length = 40;

/** One run by chance: wishes become moves by what the ledger says, and now and then it is looked at. */
export const runInSequence = async (
  system: LendingSystem,
  world: World,
  seed: number,
  tally: Tally,
): Promise<Session> => {
  const session = await beginning(system, world, tally);
  for (const wish of wishes(seed, length)) {
    const { hearing } = session;
    if (hearing.known().unsure) break;
    const move = chosen(hearing.terms, tally, hearing.ledger(), wish);
    if (move === undefined) continue;
    if ((await session.make(move)) === 'stopped') break;
    if (wish.looks) await look(session, move);
  }
  await session.end();
  return session;
};
