import { dateOf } from '../guide/index.js';
import { chances } from '../system/chances.js';
import { evening, restart, until } from '../stories/orders.js';
import { chosen } from '../worlds/chosen.js';
import { type Wish, wishes } from '../worlds/wish.js';
import type { Gathering } from './gathering.js';
import { look } from './played.js';
import { beginning } from './playing.js';
import type { Move } from './move.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** The days of a simulated year. The calendar of one year still covers the weeks after each of them. */
const days = 300;

/** Random requests on each open day. */
const wishesADay = 5;

const passesDays = (move: Move): boolean => 'days' in move || 'until' in move;

/** Plays an open day's requests that let no days pass. Now and then sets the clock back by ten minutes. */
const openDay = async (
  session: Session,
  tally: Tally,
  some: readonly Wish[],
  chance: () => number,
): Promise<void> => {
  const { hearing } = session;
  for (const wish of some) {
    if (chance() < 0.02) await session.make({ minutes: -10 });
    const move = chosen(hearing.terms, tally, hearing.ledger(), wish);
    if (move === undefined || passesDays(move)) continue;
    if ((await session.make(move)) === 'stopped') return;
    if (wish.looks) await look(session, move);
  }
};

/** Does the evening jobs, on closed days too. Kills the system at night if `isKilled`. */
const night = async (session: Session, isKilled: boolean): Promise<void> => {
  for (const move of evening) if ((await session.make(move)) === 'stopped') return;
  if (isKilled) {
    await session.make(restart);
    await look(session, restart);
  }
  await session.make(until('10:00'));
};

const isClear = (session: Session): boolean =>
  session.stopped() === undefined && !session.hearing.known().unsure;

/** Runs one simulated year day by day, with closed days and the jobs of every evening. */
export const runAYear = async (gathering: Gathering, seed: number): Promise<Session> => {
  const { system, world, tally } = gathering;
  const session = await beginning(system, world, tally);
  const chance = chances(seed);
  const all = wishes(seed, days * wishesADay);
  for (let day = 0; day < days && isClear(session) && gathering.goesOn(); day += 1) {
    const isClosed = world.closed.includes(dateOf(session.hearing.ledger().now));
    const some = all.slice(day * wishesADay, (day + 1) * wishesADay);
    if (!isClosed) await openDay(session, tally, some, chance);
    await night(session, chance() < 0.05);
  }
  await session.end();
  return session;
};
