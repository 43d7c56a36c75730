import {
  type Answer,
  codeOf,
  computeNamedDays,
  type Fact,
  atHour,
  dueOf,
  computeFirstDue,
  followOrder,
  listForbidding,
  findKeptReservation,
  kindOf,
  laws,
  type Ledger,
  loanOf,
  loansOf,
  type Mail,
  moveByClosures,
  findNext,
  type NamedDays,
  computeNightlyFacts,
  createLedger,
  pickupFromDay,
  type Order,
  queueOf,
  computeRenewedDue,
  reservationsOf,
  type Terms,
  titleOf,
  judgeByLaws,
  type World,
} from '../guide/index.js';
import { completeDeclaration } from './complete-declaration.js';
import { createPauses } from './pauses.js';
import type { Declaration, LendingSystem, Question, Running, ShownLine } from './lending-system.js';

const declares: Declaration = {
  name: 'the guide',
  canSet: ['limit'],
  levels: ['core', 'loan-classes', 'interlibrary', 'places', 'notices', 'reading-order', 'people'],
  clock: 'set',
  reasons: 'all',
  parallel: 5,
  repeats: 'by-key',
  restarts: true,
  undoes: true,
};

const terms: Terms = { laws, free: [], reasons: 'all', ownReasons: [] };

/** A list with a copy's due date, moved by the closures of the pickup location; empty without a due date. */
const loanFact = (ledger: Ledger, copy: string, at: string, on: string | null): readonly Fact[] =>
  on === null ? [] : [{ copy, is: 'due', on: moveByClosures(ledger, on, at) }];

/** A copy sent to a home is on loan from its dispatch, so the dispatch has a due date. */
const shipFacts = (ledger: Ledger, copy: string): readonly Fact[] => {
  const at = findKeptReservation(ledger, copy)?.at ?? '';
  return kindOf(ledger, at) === 'home' ? loanFact(ledger, copy, at, computeFirstDue(ledger, copy, at)) : [];
};

const listPromisedDays = (ledger: Ledger, { about }: Mail): readonly NamedDays[] =>
  about.flatMap((copy) => {
    const kept = findKeptReservation(ledger, copy);
    return kept === undefined ? [] : [computeNamedDays(ledger, kept)];
  });

const factsOf = (ledger: Ledger, order: Order): readonly Fact[] => {
  switch (order.is) {
    case 'fill': {
      const next = findNext(ledger, titleOf(ledger, order.copy));
      return next === undefined ? [] : [{ copy: order.copy, is: 'kept', for: next.who }];
    }
    case 'pickUp':
      return loanFact(ledger, order.copy, order.at, computeFirstDue(ledger, order.copy, order.at));
    case 'renew': {
      const loan = loanOf(ledger, order.copy);
      return loan === undefined ? [] : loanFact(ledger, order.copy, loan.at, computeRenewedDue(ledger, loan));
    }
    case 'ship':
      return shipFacts(ledger, order.copy);
    case 'nightly':
      return computeNightlyFacts(ledger).map((fact) =>
        'mail' in fact ? { ...fact, promised: listPromisedDays(ledger, fact) } : fact,
      );
    case 'reserve':
    case 'cancel':
    case 'changePickup':
    case 'suspend':
    case 'resume':
    case 'arrive':
    case 'return':
    case 'receiveAtHeadquarters':
    case 'lost':
    case 'withdraw':
    case 'remove':
    case 'restore':
    case 'changeRank':
    case 'close':
    case 'rules':
    case 'undo':
      return [];
  }
};

const answerOf = (ledger: Ledger, order: Order): Answer => {
  const verdict = judgeByLaws(terms, ledger, order);
  return verdict.is === 'refuse'
    ? { is: 'refused', reasons: [...new Set(listForbidding(verdict).map(({ law }) => codeOf(law)))] }
    : { is: 'accepted', facts: factsOf(ledger, order) };
};

const linesOf = (ledger: Ledger, question: Question): readonly ShownLine[] | 'unsupported' => {
  switch (question.is) {
    case 'reservations':
      return reservationsOf(ledger, question.as).map((one) => {
        const from = pickupFromDay(ledger, one);
        const word = one.kept === null ? '予約中' : '貸出可能';
        return { title: one.title, word, at: one.at, ...(from === null ? {} : { from }) };
      });
    case 'loans':
      return loansOf(ledger, question.as).map((loan) => ({ copy: loan.copy, due: dueOf(ledger, loan) }));
    case 'queue':
      return queueOf(ledger, question.title).map(({ who }) => ({ who }));
    case 'copy':
      return 'unsupported';
  }
};

/** Selects or changes the facts that a system remembers of its own answers. */
type FactFilter = (facts: readonly Fact[]) => readonly Fact[];

const beginRun = (world: World, remembering: FactFilter): Running => {
  let ledger = createLedger(world, completeDeclaration(declares).readings, '2021-04-03T10:00');
  const answers = new Map<string, Answer>();
  return {
    from: ledger.now,
    order: (order, key) => {
      const before = answers.get(key);
      if (before !== undefined) return Promise.resolve(before);
      const answer = answerOf(ledger, order);
      answers.set(key, answer);
      if (answer.is === 'accepted') [ledger = ledger] = followOrder(ledger, order, remembering(answer.facts));
      return Promise.resolve(answer);
    },
    show: (question) => Promise.resolve(linesOf(ledger, question)),
    advance: (to) => {
      ledger = atHour(ledger, to);
      return Promise.resolve(to);
    },
    restart: () => Promise.resolve(),
    end: () => Promise.resolve(),
  };
};

/** A system that answers by the guide, but remembers only some facts of its own answers. */
export const createGuideSystem = (name: string, remembering: FactFilter): LendingSystem => ({
  declares: { ...declares, name },
  pauses: createPauses(),
  begin: (world) => Promise.resolve(beginRun(world, remembering)),
});

/**
 * A system that answers by the guide, so that you can try the check. Pass it to `checkWithFaults` to see
 * reports of faults. Its answers come from the laws, so it does not show whether the laws are right.
 */
export const guideSystem: LendingSystem = createGuideSystem(declares.name, (facts) => facts);
