import type { Gathering } from './gathering.js';
import { beginning } from './playing.js';
import { unlessEmpty } from '../system/empty-pool.js';
import { atOnce, reserve } from '../stories/orders.js';
import type { Move } from './move.js';

/** Why rounds are left out, where the driver does not work on several orders at the same time. */
export const inTurn = 'the driver answers one at a time';

/** Orders of the measurement, and how often it is tried: on a busy machine it may take some until they overlap. */
const orders = 5;
const tries = 10;

/** Below this share of the time that the same orders take in turn, they overlap. */
const share = 0.75;

const timed = async (gathering: Gathering, moves: readonly Move[]): Promise<number> => {
  const session = await unlessEmpty(beginning(gathering.system, gathering.world));
  if (session === 'empty') {
    gathering.hear('empty', null);
    return Infinity;
  }
  const begun = performance.now();
  for (const move of moves) await session.make(move);
  const took = performance.now() - begun;
  await session.end();
  return took;
};

/** Whether a system answers orders that are given together only in turn. One in this process is taken at its word. */
export const answersInTurn = async (gathering: Gathering): Promise<boolean> => {
  if (gathering.system.seams !== undefined) return false;
  const { people } = gathering.world;
  const single = Array.from({ length: orders }, (_, index) =>
    reserve(people[index % people.length]?.who ?? '', `BOOK${index + 1}`),
  );
  for (let count = 0; count < tries && !gathering.emptied; count += 1) {
    const inSequence = await timed(gathering, single);
    const together = await timed(gathering, [atOnce(...single)]);
    if (together < share * inSequence) return false;
  }
  return !gathering.emptied;
};
