import {
  type Answer,
  dateOf,
  findDispatchDay,
  headquarters,
  hourOf,
  type Ledger,
  type LocalTime,
  nextTime,
  type Order,
  plusDays,
  plusMinutes,
} from '../guide/index.js';
import { completeDeclaration, type FullDeclaration } from '../system/complete-declaration.js';
import type { Question, Running } from '../system/lending-system.js';
import type { Pauses } from '../system/pauses.js';
import { createSystemClient } from './system-client.js';
import { sendConcurrently } from './send-concurrently.js';
import type { TraceJudge } from './trace-judge.js';
import type { Visitors, Move, Pace } from './move.js';
import { runQuietDays } from './quiet-days.js';

/** Milliseconds between two queries of a view that lags. */
const pauseMs = 5;

type Passing = Extract<Move, { days: unknown } | { minutes: unknown } | { until: unknown }>;

/**
 * Whether five minutes pass before a move: true for an order, unless the last move set the clock to an hour.
 */
const takesTime = (before: Move | undefined, move: Move): boolean =>
  ('order' in move || 'twice' in move || 'together' in move) && !(before !== undefined && 'until' in before);

/**
 * The next dispatch day, or the next time when the clock shows an hour; the present time if no such day is
 * known.
 */
const timeOf = (ledger: Ledger, until: Extract<Move, { until: unknown }>['until']): LocalTime => {
  const { now } = ledger;
  if (until !== 'dispatch') return nextTime(now, until);
  const day = findDispatchDay(ledger, headquarters(ledger), dateOf(now));
  return day === null ? now : `${day}T${hourOf(now)}`;
};

/** One run of a system: plays moves and judges the replies. */
export interface Session {
  readonly traceJudge: TraceJudge;
  /** The moves up to the entry of the trace with this index. */
  movesUntil(entry: number): readonly Move[];
  /** Plays a move; before an order, five minutes pass. Returns `stopped` if the driver no longer answers. */
  make(move: Move): Promise<'made' | 'stopped'>;
  /** The reason why the driver counts as stopped, with advice; undefined while the driver replies. */
  stopped(): string | undefined;
  end(): Promise<void>;
}

export const createSession = (running: Running, traceJudge: TraceJudge, pauses?: Pauses): Session => {
  const full: FullDeclaration = completeDeclaration(traceJudge.trace.declares);
  const moves: { readonly move: Move; readonly entries: number }[] = [];

  const { queryView, sendOrder, addMissingFacts, nextKey, latencyMs, waitForReply, stopped } =
    createSystemClient(running, traceJudge);

  const sendOnce = async (order: Order, key = nextKey()): Promise<Answer> => {
    const answer = await addMissingFacts(order, await sendOrder(order, key));
    traceJudge.addEntry({ order, answer });
    return answer;
  };

  const sendTwice = async (order: Order): Promise<void> => {
    const key = nextKey();
    const first = await sendOnce(order, key);
    traceJudge.addEntry({ again: order, first, answer: await sendOrder(order, key) });
  };

  const sendTogether = async ({ together: orders, pace }: Extract<Move, { pace: Pace }>): Promise<void> => {
    const given = { latencyMs: latencyMs(), pauses };
    const lanes = await sendConcurrently(orders, pace, (order) => sendOrder(order), given);
    traceJudge.addEntry({ together: lanes });
  };

  /** Queries a view repeatedly, until the view agrees with the ledger or the declared lag is over. */
  const queryUntilAgreed = async (question: Question): Promise<void> => {
    const until = Date.now() + (full.shows === 'at-once' ? 0 : full.shows.withinMs);
    let lines = await queryView(question);
    while (lines !== undefined && Date.now() < until && !traceJudge.agrees({ question, lines })) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      lines = await queryView(question);
    }
    if (lines !== undefined) traceJudge.addEntry({ question, lines });
  };

  const advanceClock = async (to: LocalTime): Promise<void> => {
    const now = await waitForReply('advance', () => running.advance(to));
    traceJudge.addEntry({ now: now ?? traceJudge.ledger().now });
  };

  const restartSystem = async (): Promise<void> => {
    if (!full.restarts) return;
    const hasRestarted = await waitForReply('restart', async () => {
      await running.restart?.();
      return true;
    });
    if (hasRestarted === true) traceJudge.addEntry({ restarted: true });
  };

  const runQuiet = async (comes: Visitors): Promise<void> => {
    const isBound = traceJudge.terms.laws.some(({ id }) => id === 'ends');
    if (!isBound || full.clock !== 'set') return;
    const since = traceJudge.ledger().now;
    const isJudged = await runQuietDays(
      traceJudge.ledger,
      async (move) => (stopped() === undefined ? makeMove(move) : undefined),
      comes,
    );
    if (isJudged && stopped() === undefined) traceJudge.addEntry({ quietSince: since });
  };

  /** The hour of the clock after a move; undefined if the system's clock cannot be set to that hour. */
  const hourAfter = (move: Passing): LocalTime | undefined => {
    const { now } = traceJudge.ledger();
    if (full.clock === 'real') return undefined;
    if ('days' in move) return `${plusDays(dateOf(now), move.days)}T${hourOf(now)}`;
    if ('until' in move) return timeOf(traceJudge.ledger(), move.until);
    return full.clock === 'set' ? plusMinutes(now, move.minutes) : undefined;
  };

  const passTime = async (move: Passing): Promise<void> => {
    const to = hourAfter(move);
    if (to !== undefined) await advanceClock(to);
  };

  const makeMove = async (move: Move): Promise<void> => {
    if ('order' in move) await sendOnce(move.order);
    else if ('twice' in move) await sendTwice(move.twice);
    else if ('together' in move) await sendTogether(move);
    else if ('question' in move) await queryUntilAgreed(move.question);
    else if ('restart' in move) await restartSystem();
    else if ('quiet' in move) await runQuiet(move.quiet);
    else await passTime(move);
  };

  return {
    traceJudge,
    stopped,
    movesUntil: (entry) => moves.filter(({ entries }) => entries <= entry).map(({ move }) => move),
    make: async (move) => {
      if (takesTime(moves.at(-1)?.move, move)) await passTime({ minutes: 5 });
      moves.push({ move, entries: traceJudge.trace.entries.length });
      await makeMove(move);
      return stopped() === undefined ? 'made' : 'stopped';
    },
    end: async () => {
      await waitForReply('end', () => running.end());
    },
  };
};
