import { judgeByLaws, type Order } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';
import { chooseMove } from '../worlds/choose-move.js';
import { edges } from '../worlds/edge.js';
import { chooseContendingOrders } from '../worlds/round.js';
import { oneOf } from '../worlds/request-kind.js';
import { type RandomRequest, createRandomRequests } from '../worlds/random-request.js';
import type { CheckState } from './check-state.js';
import type { Move, Pace } from './move.js';
import { beginRun } from './begin-run.js';
import { listChangedViews } from './list-changed-views.js';
import type { Session } from './session.js';
import { needOf, type Tally } from './tally.js';

/** The number of rounds in a run. */
const rounds = 4;

/** The number of random requests in sequence before each round. */
const before = 6;

/** The number of random requests for a round. The round takes requests that contend with each other. */
const candidateCount = 12;

/**
 * The maximum number of moves to the edge of a rule. It suffices for the guide's limit of ten reservations.
 */
const maxSteps = 10;

const paceOf = (seed: number, hasPauses: boolean): Pace => {
  if (hasPauses && seed % 3 === 2) return { is: 'pauses', seed };
  return seed % 2 === 0 ? { is: 'lock-step' } : { is: 'staggered', seed };
};

/** The views that a round may have changed, without duplicates. */
const questionsOf = (session: Session, move: Extract<Move, { together: unknown }>): readonly Question[] => {
  const ledger = session.traceJudge.ledger();
  const all = move.together.flatMap((order) => listChangedViews(order, ledger));
  return [...new Map(all.map((question) => [JSON.stringify(question), question])).values()];
};

/**
 * Brings the system to the edge of a rule. There the rule allows each of the returned orders, but not all of
 * them.
 */
const makeOrdersAtEdge = async (
  session: Session,
  chance: number,
  count: number,
): Promise<readonly Order[]> => {
  const { ledger } = session.traceJudge;
  const edge = oneOf(edges, Math.floor(chance / 10));
  for (let step = 0; step < maxSteps; step += 1) {
    const move = edge?.moveTowards(ledger(), chance);
    if (move === undefined || (await session.make(move)) === 'stopped') break;
  }
  const moves = edge?.ordersAt(ledger(), chance, count) ?? [];
  const all = moves.flatMap((move) => (move !== undefined && 'order' in move ? [move.order] : []));
  const { terms, tally } = session.traceJudge;
  return all.filter(
    (order) => judgeByLaws(terms, ledger(), order).ruled.length > 0 && !tally.unsupported.has(needOf(order)),
  );
};

/**
 * Orders that contend: random ones in every fourth round, and orders at the edge of a rule in all other
 * rounds.
 */
const ordersOf = async (
  session: Session,
  some: readonly RandomRequest[],
  seed: number,
): Promise<readonly Order[]> => {
  const { traceJudge } = session;
  const most = Math.min(5, traceJudge.trace.declares.parallel ?? 1);
  const count = 2 + (seed % (most - 1));
  const met = seed % 4 === 0 ? [] : await makeOrdersAtEdge(session, some[0]?.what ?? 0, count);
  return met.length > 1 ? met : chooseContendingOrders(traceJudge, some, count);
};

const roundOf = async (
  session: Session,
  tally: Tally,
  seed: number,
  pace: Pace,
): Promise<'made' | 'stopped'> => {
  const { traceJudge } = session;
  const some = createRandomRequests(seed, before + candidateCount);
  for (const wish of some.slice(0, before)) {
    const move = chooseMove(traceJudge.terms, tally, traceJudge.ledger(), wish);
    if (move !== undefined && (await session.make(move)) === 'stopped') return 'stopped';
  }
  const move = { together: await ordersOf(session, some.slice(before), seed), pace };
  if ((await session.make(move)) === 'stopped') return 'stopped';
  for (const question of questionsOf(session, move)) await session.make({ question });
  return 'made';
};

/**
 * Runs rounds of concurrent orders. Sends random requests in sequence before each round, and queries after
 * it.
 */
export const runConcurrentRounds = async (
  { system, world, tally }: CheckState,
  seed: number,
): Promise<Session> => {
  const session = await beginRun(system, world, tally);
  const { traceJudge } = session;
  for (let round = 0; round < rounds; round += 1) {
    const pace = paceOf(seed + round, system.pauses !== undefined);
    const made = await roundOf(session, tally, seed * rounds + round, pace);
    if (made === 'stopped' || traceJudge.states().unsure || traceJudge.broken.length > 0) break;
  }
  await session.end();
  return session;
};
