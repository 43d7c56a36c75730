import {
  type Answer,
  codeOf,
  type Fact,
  firstDue,
  followed,
  forbidding,
  laws,
  type Ledger,
  loanOf,
  loansOf,
  nextFor,
  opened,
  type Order,
  queueOf,
  renewedDue,
  reservationsOf,
  type Terms,
  titleOf,
  verdictOn,
  type World,
} from '../guide/index.js';
import { declared } from './declared.js';
import { seamsOf } from './seams.js';
import type { Declaration, LendingSystem, Question, Running, ShownLine } from './lending-system.js';

const declares: Declaration = {
  name: 'what the guide says',
  canSet: ['limit'],
  levels: ['core', 'loan-classes', 'interlibrary', 'reading-order'],
  clock: 'set',
  reasons: 'all',
  parallel: 5,
};

const terms: Terms = { laws, free: [], levels: [], reasons: 'all', ownReasons: [] };

const loanFact = (copy: string, on: string | null): readonly Fact[] =>
  on === null ? [] : [{ copy, is: 'due', on }];

const factsOf = (ledger: Ledger, order: Order): readonly Fact[] => {
  switch (order.is) {
    case 'fill': {
      const next = nextFor(ledger, titleOf(ledger, order.copy));
      return next === undefined ? [] : [{ copy: order.copy, is: 'kept', for: next.who }];
    }
    case 'pickUp':
      return loanFact(order.copy, firstDue(ledger, order.copy));
    case 'renew': {
      const loan = loanOf(ledger, order.copy);
      return loan === undefined ? [] : loanFact(order.copy, renewedDue(ledger, loan));
    }
    case 'reserve':
    case 'cancel':
    case 'changePickup':
    case 'ship':
    case 'arrive':
    case 'return':
    case 'checkIn':
    case 'lost':
    case 'withdraw':
    case 'changeRank':
    case 'close':
    case 'rules':
    case 'nightly':
      return [];
  }
};

const answerOf = (ledger: Ledger, order: Order): Answer => {
  const verdict = verdictOn(terms, ledger, order);
  return verdict.is === 'refuse'
    ? { is: 'refused', reasons: [...new Set(forbidding(verdict).map(({ law }) => codeOf(law)))] }
    : { is: 'accepted', facts: factsOf(ledger, order) };
};

const linesOf = (ledger: Ledger, question: Question): readonly ShownLine[] | 'unsupported' => {
  switch (question.of) {
    case 'reservations':
      return reservationsOf(ledger, question.who).map(({ title, kept }) => ({
        title,
        word: kept === null ? '予約中' : '貸出可能',
      }));
    case 'loans':
      return loansOf(ledger, question.who).map(({ copy, due }) => ({ copy, due }));
    case 'queue':
      return queueOf(ledger, question.title).map(({ who }) => ({ who }));
    case 'copy':
      return 'unsupported';
  }
};

const begun = (world: World): Running => {
  let ledger = opened(world, declared(declares).readings, '2021-04-03T10:00');
  return {
    from: ledger.now,
    order: (order) => {
      const answer = answerOf(ledger, order);
      if (answer.is === 'accepted') [ledger = ledger] = followed(ledger, order, answer.facts);
      return Promise.resolve(answer);
    },
    show: (question) => Promise.resolve(linesOf(ledger, question)),
    advance: (to) => {
      ledger = { ...ledger, now: to };
      return Promise.resolve(to);
    },
    end: () => Promise.resolve(),
  };
};

/**
 * A system that does what the guide says, for trying the kit: a host lays the faults over it, and sees how each is told.
 * It is the guide itself, so that it shows nothing of whether the guide is right.
 */
export const byTheGuide: LendingSystem = {
  declares,
  seams: seamsOf(),
  begin: (world) => Promise.resolve(begun(world)),
};
