import { everybodyComes, nobodyComes } from '../stories/orders.js';
import { chosen } from '../worlds/chosen.js';
import { wishes } from '../worlds/wish.js';
import type { Gathering } from './gathering.js';
import { look } from './played.js';
import { beginning } from './playing.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** Out of this number of runs, two continue until everything has ended, if the system has nightly jobs. */
const quietRuns = 20;

const length = 40;

/** Sends generated orders until one gets no answer, or too many outcomes are possible. */
const makeWishes = async (session: Session, seed: number, tally: Tally): Promise<void> => {
  const { hearing } = session;
  for (const wish of wishes(seed, length)) {
    if (hearing.known().unsure) return;
    const move = chosen(hearing.terms, tally, hearing.ledger(), wish);
    if (move === undefined) continue;
    if ((await session.make(move)) === 'stopped') return;
    if (wish.looks || 'restart' in move) await look(session, move);
  }
};

/** Plays one random run. The ledger turns requests into moves; queries of the changed views follow some. */
export const runInSequence = async (gathering: Gathering, seed: number): Promise<Session> => {
  const { system, world, tally, runs } = gathering;
  const session = await beginning(system, world, tally);
  await makeWishes(session, seed, tally);
  if (runs % quietRuns === 0) await session.make(everybodyComes);
  if (runs % quietRuns === 1) await session.make(nobodyComes);
  await session.end();
  return session;
};
