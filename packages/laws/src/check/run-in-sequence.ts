import { everybodyComes, nobodyComes } from '../stories/orders.js';
import { chooseMove } from '../worlds/choose-move.js';
import { createRandomRequests } from '../worlds/random-request.js';
import type { CheckState } from './check-state.js';
import { queryChangedViews } from './play-moves.js';
import { beginRun } from './begin-run.js';
import type { Move } from './move.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** Two of every twenty runs continue until everything has ended, if the law `ends` binds the system. */
const quietRuns = 20;

const length = 40;

/** Whether the views are queried after every such move: everything must be as before. */
const mustQuery = (move: Move): boolean => 'restart' in move || ('order' in move && move.order.is === 'undo');

/** Sends generated orders until one gets no answer, or too many outcomes are possible. */
const sendRandomRequests = async (session: Session, seed: number, tally: Tally): Promise<void> => {
  const { traceJudge } = session;
  for (const wish of createRandomRequests(seed, length)) {
    if (traceJudge.states().unsure) return;
    const move = chooseMove(traceJudge.terms, tally, traceJudge.ledger(), wish);
    if (move === undefined) continue;
    if ((await session.make(move)) === 'stopped') return;
    if (wish.queriesViews || mustQuery(move)) await queryChangedViews(session, move);
  }
};

/** Plays one random run. Random requests become moves. After some moves, the changed views are queried. */
export const runInSequence = async (gathering: CheckState, seed: number): Promise<Session> => {
  const { system, world, tally, runs } = gathering;
  const session = await beginRun(system, world, tally);
  await sendRandomRequests(session, seed, tally);
  if (runs % quietRuns === 0) await session.make(everybodyComes);
  if (runs % quietRuns === 1) await session.make(nobodyComes);
  await session.end();
  return session;
};
