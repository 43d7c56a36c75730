import type { Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';
import { chosen } from '../worlds/chosen.js';
import { edges } from '../worlds/edge.js';
import { contending } from '../worlds/round.js';
import { oneOf } from '../worlds/want.js';
import { type Wish, wishes } from '../worlds/wish.js';
import type { Gathering } from './gathering.js';
import type { Move, Pace } from './move.js';
import { beginning } from './playing.js';
import { questionsAfter } from './questions-after.js';
import type { Session } from './session.js';
import type { Tally } from './tally.js';

/** Rounds in a run, and random requests in sequence before each round. */
const rounds = 4;
const before = 6;

/** The number of random requests; a round takes those that contend. */
const wanted = 12;

/** The maximum number of moves towards an edge: enough to reach the guide's limit of reservations. */
const steps = 10;

const paceOf = (seed: number, hasSeams: boolean): Pace => {
  if (hasSeams && seed % 3 === 2) return { is: 'seams', seed };
  return seed % 2 === 0 ? { is: 'lock-step' } : { is: 'staggered', seed };
};

/** The views that several orders may have changed, each once. */
const questionsOf = (session: Session, move: Extract<Move, { together: unknown }>): readonly Question[] => {
  const ledger = session.hearing.ledger();
  const all = move.together.flatMap((order) => questionsAfter(order, ledger));
  return [...new Map(all.map((question) => [JSON.stringify(question), question])).values()];
};

/** Brings the system to an edge, and returns the orders that meet there. */
const ordersAtAnEdge = async (session: Session, chance: number, count: number): Promise<readonly Order[]> => {
  const { ledger } = session.hearing;
  const edge = oneOf(edges, Math.floor(chance / 10));
  for (let step = 0; step < steps; step += 1) {
    const move = edge?.towards(ledger(), chance);
    if (move === undefined || (await session.make(move)) === 'stopped') break;
  }
  const moves = edge?.there(ledger(), chance, count) ?? [];
  return moves.flatMap((move) => (move !== undefined && 'order' in move ? [move.order] : []));
};

/** Orders that contend: by chance in one round of four, at an edge in the others. */
const ordersOf = async (session: Session, some: readonly Wish[], seed: number): Promise<readonly Order[]> => {
  const { hearing } = session;
  const most = Math.min(5, hearing.trace.declares.parallel ?? 1);
  const count = 2 + (seed % (most - 1));
  const met = seed % 4 === 0 ? [] : await ordersAtAnEdge(session, some[0]?.what ?? 0, count);
  return met.length > 1 ? met : contending(hearing, some, count);
};

const roundOf = async (
  session: Session,
  tally: Tally,
  seed: number,
  pace: Pace,
): Promise<'made' | 'stopped'> => {
  const { hearing } = session;
  const some = wishes(seed, before + wanted);
  for (const wish of some.slice(0, before)) {
    const move = chosen(hearing.terms, tally, hearing.ledger(), wish);
    if (move !== undefined && (await session.make(move)) === 'stopped') return 'stopped';
  }
  const move = { together: await ordersOf(session, some.slice(before), seed), pace };
  if ((await session.make(move)) === 'stopped') return 'stopped';
  for (const question of questionsOf(session, move)) await session.make({ question });
  return 'made';
};

/** Runs rounds of concurrent orders. Random requests in sequence come before each, and queries after it. */
export const runAtOnce = async ({ system, world, tally }: Gathering, seed: number): Promise<Session> => {
  const session = await beginning(system, world, tally);
  const { hearing } = session;
  for (let round = 0; round < rounds; round += 1) {
    const pace = paceOf(seed + round, system.seams !== undefined);
    const made = await roundOf(session, tally, seed * rounds + round, pace);
    if (made === 'stopped' || hearing.known().unsure || hearing.broken.length > 0) break;
  }
  await session.end();
  return session;
};
