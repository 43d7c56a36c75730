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

/** As many days as a calendar of a year knows of what lies before each of them. */
const days = 300;

/** Wishes of a day on which the library is open. */
const wishesADay = 5;

const passesDays = (move: Move): boolean => 'days' in move || 'until' in move;

/** People come, and go home: nobody's wish brings the next day. Now and then the clock is set back by some minutes. */
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

/** The jobs are done on every day. Now and then the system is killed by night. */
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

/** One year, day by day, as a library has it: closed days too, and each evening its jobs. */
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
