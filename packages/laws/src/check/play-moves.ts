import type { LocalTime, World } from '../guide/index.js';
import type { LendingSystem } from '../system/lending-system.js';
import type { Move } from './move.js';
import { beginRun } from './begin-run.js';
import { listChangedViews, listAllViews } from './list-changed-views.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

export const queryChangedViews = async (session: Session, move: Move): Promise<void> => {
  const ledger = session.traceJudge.ledger();
  const order = 'order' in move ? move.order : 'twice' in move ? move.twice : undefined;
  const questions = 'restart' in move ? listAllViews(ledger) : order ? listChangedViews(order, ledger) : [];
  for (const question of questions) await session.make({ question });
};

/** Plays moves in a new run of a system, to the last move or until the system stops answering. */
export const playMoves = async (
  system: LendingSystem,
  world: World,
  moves: readonly Move[] | ((from: LocalTime) => readonly Move[]),
  { tally, looking }: { readonly tally?: Tally; readonly looking: boolean },
): Promise<Session> => {
  const session = await beginRun(system, world, tally);
  const all = typeof moves === 'function' ? moves(session.traceJudge.trace.from) : moves;
  for (const move of all) {
    if ((await session.make(move)) === 'stopped') break;
    if (looking) await queryChangedViews(session, move);
  }
  await session.end();
  return session;
};
