import type { Answer, Fact, Order } from '../guide/index.js';
import { declared } from '../system/declared.js';
import type { Question, Running, ShownLine } from '../system/lending-system.js';
import { textOf } from '../system/text-of.js';
import type { Hearing } from './hearing.js';
import { readAnswer, readLines, Unreadable } from './read.js';

/** Orders without an answer, one after another, after which a driver is taken to have stopped. */
const silences = 3;

export const within = async <Value>(patienceMs: number, asked: () => Promise<Value>): Promise<Value> => {
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

/** A running system that is asked, and given orders: it is waited for with patience, and no longer. */
export const askingOf = (running: Running, hearing: Hearing) => {
  const { patienceMs } = declared(hearing.trace.declares);
  let silent = 0;
  let keys = 0;
  let latencyMs = 0;

  /** Notes why there was no answer, and tells it. */
  const noted = (thrown: unknown): string => {
    const { errors, unreadable } = hearing.tally;
    const text = textOf(thrown);
    if (!(thrown instanceof Unreadable)) errors.set(text, (errors.get(text) ?? 0) + 1);
    else if (!unreadable.has(thrown.of)) unreadable.set(thrown.of, text);
    return text;
  };

  const can = (question: Question): boolean => !hearing.tally.unsupported.has(`${question.of} shown`);

  /** What is shown, to others nothing; and nothing where the system does not know the question, or gives no answer. */
  const asked = async (question: Question): Promise<readonly ShownLine[] | undefined> => {
    if (!can(question)) return undefined;
    const read = async () => readLines(question, await running.show(question));
    const lines = await within(patienceMs, read).catch((thrown: unknown) => void noted(thrown));
    if (lines !== 'unsupported') return lines;
    if ('as' in question && question.as !== question.who) return [];
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

  const nextKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  const answered = async (order: Order, key = nextKey()): Promise<Answer> => {
    const sent = performance.now();
    const unknown = (thrown: unknown): Answer => ({ is: 'unknown', note: noted(thrown) });
    const read = async () => readAnswer(order, await running.order(order, key));
    const answer = await within(patienceMs, read).catch(unknown);
    latencyMs = (latencyMs + performance.now() - sent) / 2;
    silent = answer.is === 'unknown' ? silent + 1 : 0;
    return answer;
  };

  return {
    asked,
    answered,
    completed,
    nextKey,
    latencyMs: () => latencyMs,
    /** Whether it is taken to have stopped. */
    hasStopped: () => silent >= silences,
  };
};
