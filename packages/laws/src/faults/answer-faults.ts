import { type Answer, type Fact, type Order, plusDays } from '../guide/index.js';
import type { ShownLine } from '../system/lending-system.js';
import type { AnswerFault, Falsification } from './answer-fault.js';

const fault = (
  id: string,
  description: string,
  laws: readonly string[],
  begin: () => Falsification,
): AnswerFault => ({
  id,
  description,
  laws,
  begin,
});

/** A fault that changes the real answers to orders. */
const changeAnswers =
  (change: (answer: Answer, order: Order) => Answer): (() => Falsification) =>
  () => ({ order: async (order, real) => change(await real(), order) });

const changeViews =
  (change: (lines: readonly ShownLine[]) => readonly ShownLine[]): (() => Falsification) =>
  () => ({ show: (_, lines) => change(lines) });

const accepted: Answer = { is: 'accepted', facts: [] };

const withFacts = (answer: Answer, change: (fact: Fact) => Fact): Answer =>
  answer.is === 'accepted' ? { ...answer, facts: answer.facts.map(change) } : answer;

const delayDue = (fact: Fact): Fact =>
  'is' in fact && fact.is === 'due' ? { ...fact, on: plusDays(fact.on, 1) } : fact;

const keepForNobody = (fact: Fact): Fact =>
  'is' in fact && fact.is === 'kept' ? { ...fact, for: 'だれでもない' } : fact;

const swapWord = (line: ShownLine): ShownLine =>
  'word' in line ? { ...line, word: line.word === '予約中' ? '貸出可能' : '予約中' } : line;

const delayDueOf = (of: Order['is']) => (answer: Answer, order: Order) =>
  order.is === of ? withFacts(answer, delayDue) : answer;

/** A fault that shows the previous result of the same query. */
const showPrevious = (): Falsification => {
  const before = new Map<string, readonly ShownLine[]>();
  return {
    show: (question, lines) => {
      const key = JSON.stringify(question);
      const earlier = before.get(key) ?? [];
      before.set(key, lines);
      return earlier;
    },
  };
};

/** A fault that adds the lines of the last reservations view, usually the view of another person. */
const addAnothersLines = (): Falsification => {
  let last: readonly ShownLine[] = [];
  return {
    show: (question, lines) => {
      if (question.is !== 'reservations') return lines;
      const all = [...lines, ...last];
      last = lines;
      return all;
    },
  };
};

/** A fault that shows a person's view to other viewers. */
const showToOthers = (): Falsification => {
  const own = new Map<string, readonly ShownLine[]>();
  return {
    show: (question, lines) => {
      if (!('as' in question)) return lines;
      const key = `${question.is} ${question.who}`;
      if (question.as !== question.who) return own.get(key) ?? lines;
      own.set(key, lines);
      return lines;
    },
  };
};

const duplicateMails = (answer: Answer): Answer =>
  answer.is === 'accepted'
    ? {
        ...answer,
        facts: answer.facts.flatMap((fact): readonly Fact[] => ('mail' in fact ? [fact, fact] : [fact])),
      }
    : answer;

const neverAnswer = (): Falsification => ({ order: () => new Promise<Answer>(() => undefined) });

/** The faults that can be added to the answers of any system. */
export const answerFaults: readonly AnswerFault[] = [
  fault(
    'takes-refused',
    'accepts every order that should be refused',
    [],
    changeAnswers((answer) => (answer.is === 'refused' ? accepted : answer)),
  ),
  fault(
    'refuses-renewals',
    'refuses every renewal',
    ['allowed'],
    changeAnswers((answer, { is }) => (is === 'renew' ? { is: 'refused', reasons: [] } : answer)),
  ),
  fault(
    'does-and-refuses',
    'reserves, but reports a refusal',
    ['allowed', 'refused-nothing'],
    changeAnswers((answer, { is }) =>
      is === 'reserve' && answer.is === 'accepted' ? { is: 'refused', reasons: [] } : answer,
    ),
  ),
  fault(
    'last-reason',
    'leaves out the last of several reasons',
    [],
    changeAnswers((answer) =>
      answer.is === 'refused' && answer.reasons.length > 1
        ? { ...answer, reasons: answer.reasons.slice(0, -1) }
        : answer,
    ),
  ),
  fault(
    'wrong-reason',
    'gives the limit as the reason for each refused renewal',
    ['allowed', 'renew-2', 'renew-3', 'renew-4', 'renew-5'],
    changeAnswers((answer, { is }) =>
      is === 'renew' && answer.is === 'refused' && answer.reasons.length > 0
        ? { ...answer, reasons: ['limit'] }
        : answer,
    ),
  ),
  fault('forgets', 'accepts a cancellation, but does nothing', ['shows', 'words'], () => ({
    order: (order, real) => (order.is === 'cancel' ? Promise.resolve(accepted) : real()),
  })),
  fault('undoes-nothing', 'accepts an undo, but does nothing', ['undone'], () => ({
    order: (order, real) => (order.is === 'undo' ? Promise.resolve(accepted) : real()),
  })),
  fault('late', 'reports a due date one day late', ['due', 'due-short'], changeAnswers(delayDueOf('pickUp'))),
  fault(
    'renewed-late',
    'reports the due date of a renewal one day late',
    ['renew-due'],
    changeAnswers(delayDueOf('renew')),
  ),
  fault(
    'for-nobody',
    'keeps a copy for an unknown person',
    ['first-come'],
    changeAnswers((answer) => withFacts(answer, keepForNobody)),
  ),
  fault(
    'one-behind',
    'shows the previous result of the same query',
    ['shows', 'refused-nothing'],
    showPrevious,
  ),
  fault(
    'reversed',
    'shows lines from the last to the first',
    ['place-kept'],
    changeViews((lines) => lines.toReversed()),
  ),
  fault(
    'line-missing',
    'leaves out the first line of a view',
    ['shows', 'refused-nothing'],
    changeViews((lines) => lines.slice(1)),
  ),
  fault(
    'wrong-word',
    'swaps 予約中 and 貸出可能',
    ['words'],
    changeViews((lines) => lines.map(swapWord)),
  ),
  fault('anothers-line', 'shows lines of another person', ['shows', 'refused-nothing'], addAnothersLines),
  fault('to-others', "shows a person's reservations and loans to others", ['private'], showToOthers),
  fault('mailed-twice', 'sends each mail twice', ['mail-once'], changeAnswers(duplicateMails)),
  fault('silent', 'never answers', [], () => neverAnswer()),
];
