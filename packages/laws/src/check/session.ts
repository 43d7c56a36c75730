import {
  type Answer,
  dateOf,
  type Fact,
  hourOf,
  type LocalTime,
  type Order,
  plusDays,
  plusMinutes,
} from '../guide/index.js';
import { declared, type Declared } from '../system/declared.js';
import type { Question, Running, ShownLine } from '../system/lending-system.js';
import type { Seams } from '../system/seams.js';
import { textOf } from '../system/text-of.js';
import { atTheSameTime } from './at-the-same-time.js';
import type { Hearing } from './hearing.js';
import type { Move, Pace } from './move.js';

/** Orders without an answer, one after another, after which a driver is taken to have stopped. */
const silences = 3;

const within = async <Value>(patienceMs: number, asked: () => Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    return await Promise.race([asked(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The fact that laws ask for, of an order that was accepted. */
const wanted = (order: Order): 'kept' | 'due' | undefined => {
  if (order.is === 'fill') return 'kept';
  return order.is === 'pickUp' || order.is === 'renew' ? 'due' : undefined;
};

const isFact = (line: ShownLine): line is Fact => 'is' in line || 'mail' in line;

/** One run of a system: what is done to it, and what is heard. */
export interface Session {
  readonly hearing: Hearing;
  /** The moves that were made until an entry of the trace was heard; not the minutes that pass by themselves. */
  movesUntil(entry: number): readonly Move[];
  /** Makes a move; `stopped` once the driver answers no more. */
  make(move: Move): Promise<'made' | 'stopped'>;
  /** Whether the driver is taken to have stopped. */
  hasStopped(): boolean;
  end(): Promise<void>;
}

/** Begins to play on a running system. */
export const sessionOn = (running: Running, hearing: Hearing, seams?: Seams): Session => {
  const full: Declared = declared(hearing.trace.declares);
  const moves: { readonly move: Move; readonly heard: number }[] = [];
  let silent = 0;
  let keys = 0;
  let latencyMs = 0;

  const can = (question: Question): boolean => !hearing.tally.unsupported.has(`${question.of} shown`);

  /** What is shown; nothing where the system does not know the question, or gives no answer. */
  const asked = async (question: Question): Promise<readonly ShownLine[] | undefined> => {
    if (!can(question)) return undefined;
    const lines = await within(full.patienceMs, () => running.show(question)).catch(() => undefined);
    if (lines !== 'unsupported') return lines;
    hearing.tally.unsupported.add(`${question.of} shown`);
    return undefined;
  };

  /** Facts that the answer left out are asked for. */
  const completed = async (order: Order, answer: Answer): Promise<Answer> => {
    const want = wanted(order);
    if (answer.is !== 'accepted' || want === undefined || !('copy' in order)) return answer;
    if (answer.facts.some((fact) => 'is' in fact && fact.is === want)) return answer;
    const lines = await asked({ of: 'copy', copy: order.copy });
    return lines === undefined
      ? answer
      : { is: 'accepted', facts: [...answer.facts, ...lines.filter(isFact)] };
  };

  const answered = async (order: Order): Promise<Answer> => {
    keys += 1;
    const key = `key-${keys}`;
    const sent = performance.now();
    const unknown = (thrown: unknown): Answer => ({ is: 'unknown', note: textOf(thrown) });
    const answer = await within(full.patienceMs, () => running.order(order, key)).catch(unknown);
    latencyMs = (latencyMs + performance.now() - sent) / 2;
    silent = answer.is === 'unknown' ? silent + 1 : 0;
    return answer;
  };

  const together = async ({ together: orders, pace }: Extract<Move, { pace: Pace }>): Promise<void> => {
    hearing.hear({ together: await atTheSameTime(orders, pace, answered, { latencyMs, seams }) });
  };

  const shown = async (question: Question): Promise<void> => {
    const lines = await asked(question);
    if (lines !== undefined) hearing.hear({ question, lines });
  };

  const advanced = async (to: LocalTime): Promise<void> => {
    const now = await within(full.patienceMs, () => running.advance(to)).catch(() => hearing.ledger().now);
    hearing.hear({ now });
  };

  const made = async (move: Move): Promise<void> => {
    const { now } = hearing.ledger();
    if ('order' in move) {
      const answer = await answered(move.order);
      hearing.hear({ order: move.order, answer: await completed(move.order, answer) });
      return;
    }
    if ('together' in move) return together(move);
    if ('question' in move) return shown(move.question);
    if ('days' in move) {
      if (full.clock !== 'real') await advanced(`${plusDays(dateOf(now), move.days)}T${hourOf(now)}`);
      return;
    }
    if (full.clock === 'set') await advanced(plusMinutes(now, move.minutes));
  };

  const hasStopped = () => silent >= silences;

  return {
    hearing,
    hasStopped,
    movesUntil: (entry) =>
      moves.filter(({ move, heard }) => heard <= entry && !('minutes' in move)).map(({ move }) => move),
    make: async (move) => {
      moves.push({ move, heard: hearing.trace.entries.length });
      await made(move);
      return hasStopped() ? 'stopped' : 'made';
    },
    end: () => within(full.patienceMs, () => running.end()).catch(() => undefined),
  };
};
