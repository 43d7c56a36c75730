import type { World } from '../guide/index.js';
import type { LendingSystem } from '../system/lending-system.js';
import type { Move } from './move.js';
import { beginning } from './playing.js';
import { questionsAfter } from './questions-after.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** Looks at what an order may have changed. */
export const look = async (session: Session, move: Move): Promise<void> => {
  if (!('order' in move)) return;
  const questions = questionsAfter(move.order, session.hearing.ledger());
  for (const question of questions) await session.make({ question });
};

/** Plays moves on a system from its beginning, until they end or it answers no more. */
export const played = async (
  system: LendingSystem,
  world: World,
  moves: readonly Move[],
  { tally, looking }: { readonly tally?: Tally; readonly looking: boolean },
): Promise<Session> => {
  const session = await beginning(system, world, tally);
  for (const move of moves) {
    await session.make({ minutes: 5 });
    if ((await session.make(move)) === 'stopped') break;
    if (looking) await look(session, move);
  }
  await session.end();
  return session;
};
