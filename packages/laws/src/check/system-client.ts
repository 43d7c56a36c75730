import type { Answer, Fact, Order } from '../guide/index.js';
import { completeDeclaration } from '../system/complete-declaration.js';
import type { Question, Running, ShownLine } from '../system/lending-system.js';
import { textOfThrown } from '../system/text-of-thrown.js';
import { LateReply, limitOf, withinLimit } from '../system/within-limit.js';
import type { TraceJudge } from './trace-judge.js';
import { readAnswer, readLines, Unreadable } from './read-reply.js';

/** If this number of messages of one verb in a row get no reply, the driver counts as stopped. */
const maxSilences = 3;

/**
 * After `end` or `restart`, one missing reply counts as a stopped driver, because these messages are rare.
 */
const maxSilencesOf = (verb: string): number => (verb === 'end' || verb === 'restart' ? 1 : maxSilences);

const timesInARow = (times: number): string => (times === 1 ? '' : `, ${times} times in a row`);

const stopOf = (verb: string): string =>
  verb === 'order'
    ? 'The driver has stopped: three orders in a row had no answer. Check what the driver does after an order.'
    : `The driver has stopped: it did not reply to "${verb}"${timesInARow(maxSilencesOf(verb))}. Check what the driver does at that time, or let it declare a longer patienceMs.`;

/** The kind of fact that laws need for an accepted order. */
const neededFact = (order: Order): 'kept' | 'due' | undefined => {
  if (order.is === 'fill') return 'kept';
  return order.is === 'pickUp' || order.is === 'renew' ? 'due' : undefined;
};

const isFact = (line: ShownLine): line is Fact => 'is' in line || 'mail' in line;

/** Sends orders and queries to a running system. Waits for each reply at most for the time of `limitOf`. */
export const createSystemClient = (running: Running, hearing: TraceJudge) => {
  const { patienceMs } = completeDeclaration(hearing.trace.declares);
  const silent = new Map<string, number>();
  let stopped: string | undefined;
  let keys = 0;
  let latencyMs = 0;

  /** Records the error that came in place of an answer, and returns its text. */
  const recordError = (thrown: unknown): string => {
    const { errors, unreadable } = hearing.tally;
    const text = textOfThrown(thrown);
    if (!(thrown instanceof Unreadable)) errors.set(text, (errors.get(text) ?? 0) + 1);
    else if (!unreadable.has(thrown.of)) unreadable.set(thrown.of, text);
    return text;
  };

  const count = (verb: string, isSilent: boolean): void => {
    const times = isSilent ? (silent.get(verb) ?? 0) + 1 : 0;
    silent.set(verb, times);
    if (times >= maxSilencesOf(verb)) stopped ??= stopOf(verb);
  };

  /** The driver's reply; undefined if the reply is late or an error. The tally records the error. */
  const waitForReply = async <Value>(
    verb: string,
    work: () => Promise<Value>,
  ): Promise<Value | undefined> => {
    try {
      const reply = await withinLimit(limitOf(verb, patienceMs), verb, work);
      count(verb, false);
      return reply;
    } catch (thrown) {
      count(verb, thrown instanceof LateReply);
      recordError(thrown);
      return undefined;
    }
  };

  const canQuery = (question: Question): boolean => !hearing.tally.unsupported.has(`${question.is} shown`);

  /**
   * The lines of a view; undefined if the system does not support the view or does not answer. An unsupported
   * view of another person counts as empty.
   */
  const queryView = async (question: Question): Promise<readonly ShownLine[] | undefined> => {
    if (!canQuery(question)) return undefined;
    const read = async () => readLines(question, await running.show(question));
    const lines = await waitForReply('show', read);
    if (lines !== 'unsupported') return lines;
    if ('as' in question && question.as !== question.who) return [];
    hearing.tally.unsupported.add(`${question.is} shown`);
    return undefined;
  };

  /** Queries the copy if the answer left out a fact that laws need, and adds the facts. */
  const addMissingFacts = async (order: Order, answer: Answer): Promise<Answer> => {
    const want = neededFact(order);
    if (answer.is !== 'accepted' || want === undefined || !('copy' in order)) return answer;
    if (answer.facts.some((fact) => 'is' in fact && fact.is === want)) return answer;
    const lines = await queryView({ is: 'copy', copy: order.copy });
    return lines === undefined
      ? answer
      : { is: 'accepted', facts: [...answer.facts, ...lines.filter(isFact)] };
  };

  const nextKey = (): string => {
    keys += 1;
    return `key-${keys}`;
  };

  const sendOrder = async (order: Order, key = nextKey()): Promise<Answer> => {
    const sent = performance.now();
    const unknown = (thrown: unknown): Answer => ({ is: 'unknown', note: recordError(thrown) });
    const read = async () => readAnswer(order, await running.order(order, key));
    const answer = await withinLimit(patienceMs, 'order', read).catch(unknown);
    latencyMs = (latencyMs + performance.now() - sent) / 2;
    count('order', answer.is === 'unknown');
    return answer;
  };

  return {
    queryView,
    sendOrder,
    addMissingFacts,
    nextKey,
    latencyMs: () => latencyMs,
    waitForReply,
    /** The reason why the driver counts as stopped, with advice; undefined while the driver replies. */
    stopped: () => stopped,
  };
};
