import { dateOf } from '../guide/index.js';
import { createRandom } from '../system/random.js';
import { evening, restart, until } from '../stories/orders.js';
import { chooseMove } from '../worlds/choose-move.js';
import { type RandomRequest, createRandomRequests } from '../worlds/random-request.js';
import type { CheckState } from './check-state.js';
import { queryChangedViews } from './play-moves.js';
import { beginRun } from './begin-run.js';
import type { Move } from './move.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** The number of days in a simulated year. The rest of the world's calendar (365 days) is not played. */
const days = 300;

/** The number of random requests on each open day. */
const requestsPerDay = 5;

const letsDaysPass = (move: Move): boolean => 'days' in move || 'until' in move;

/** Plays an open day's requests, except those that let days pass. Sometimes sets the clock back. */
const playOpenDay = async (
  session: Session,
  tally: Tally,
  some: readonly RandomRequest[],
  chance: () => number,
): Promise<void> => {
  const { traceJudge } = session;
  for (const wish of some) {
    if (chance() < 0.02) await session.make({ minutes: -10 });
    const move = chooseMove(traceJudge.terms, tally, traceJudge.ledger(), wish);
    if (move === undefined || letsDaysPass(move)) continue;
    if ((await session.make(move)) === 'stopped') return;
    if (wish.queriesViews) await queryChangedViews(session, move);
  }
};

/** Does the evening jobs, on closed days too. Kills the system at night if `isKilled`. */
const playNight = async (session: Session, isKilled: boolean): Promise<void> => {
  for (const move of evening) if ((await session.make(move)) === 'stopped') return;
  if (isKilled) {
    await session.make(restart);
    await queryChangedViews(session, restart);
  }
  await session.make(until('10:00'));
};

const isClear = (session: Session): boolean =>
  session.stopped() === undefined && !session.traceJudge.states().unsure;

/** Runs one simulated year day by day, with closed days and the jobs of every evening. */
export const runYear = async (gathering: CheckState, seed: number): Promise<Session> => {
  const { system, world, tally } = gathering;
  const session = await beginRun(system, world, tally);
  const chance = createRandom(seed);
  const all = createRandomRequests(seed, days * requestsPerDay);
  for (let day = 0; day < days && isClear(session) && gathering.canContinue(); day += 1) {
    const isClosed = world.closed.includes(dateOf(session.traceJudge.ledger().now));
    const some = all.slice(day * requestsPerDay, (day + 1) * requestsPerDay);
    if (!isClosed) await playOpenDay(session, tally, some, chance);
    await playNight(session, chance() < 0.05);
  }
  await session.end();
  return session;
};
