import {
  type Answer,
  codeOf,
  daysToName,
  type Fact,
  atHour,
  dueOf,
  firstDue,
  followed,
  forbidding,
  keptFor,
  kindOf,
  laws,
  type Ledger,
  loanOf,
  loansOf,
  type Mail,
  movedByClosures,
  nextFor,
  type NamedDays,
  nightlyFacts,
  opened,
  pickupFromDay,
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
  levels: ['core', 'loan-classes', 'interlibrary', 'places', 'notices', 'reading-order', 'people'],
  clock: 'set',
  reasons: 'all',
  parallel: 5,
  repeats: 'by-key',
  restarts: true,
};

const terms: Terms = { laws, free: [], reasons: 'all', ownReasons: [] };

/** When a loan is due that was fetched at a place. */
const loanFact = (ledger: Ledger, copy: string, at: string, on: string | null): readonly Fact[] =>
  on === null ? [] : [{ copy, is: 'due', on: movedByClosures(ledger, on, at) }];

/** What goes to a home is lent. */
const shipFacts = (ledger: Ledger, copy: string): readonly Fact[] => {
  const at = keptFor(ledger, copy)?.at ?? '';
  return kindOf(ledger, at) === 'home' ? loanFact(ledger, copy, at, firstDue(ledger, copy, at)) : [];
};

const promisedIn = (ledger: Ledger, { about }: Mail): readonly NamedDays[] =>
  about.flatMap((copy) => {
    const kept = keptFor(ledger, copy);
    return kept === undefined ? [] : [daysToName(ledger, kept)];
  });

const factsOf = (ledger: Ledger, order: Order): readonly Fact[] => {
  switch (order.is) {
    case 'fill': {
      const next = nextFor(ledger, titleOf(ledger, order.copy));
      return next === undefined ? [] : [{ copy: order.copy, is: 'kept', for: next.who }];
    }
    case 'pickUp':
      return loanFact(ledger, order.copy, order.at, firstDue(ledger, order.copy, order.at));
    case 'renew': {
      const loan = loanOf(ledger, order.copy);
      return loan === undefined ? [] : loanFact(ledger, order.copy, loan.at, renewedDue(ledger, loan));
    }
    case 'ship':
      return shipFacts(ledger, order.copy);
    case 'nightly':
      return nightlyFacts(ledger).map((fact) =>
        'mail' in fact ? { ...fact, promised: promisedIn(ledger, fact) } : fact,
      );
    case 'reserve':
    case 'cancel':
    case 'changePickup':
    case 'suspend':
    case 'resume':
    case 'arrive':
    case 'return':
    case 'checkIn':
    case 'lost':
    case 'withdraw':
    case 'remove':
    case 'restore':
    case 'changeRank':
    case 'close':
    case 'rules':
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

/** What a system remembers of the facts that it tells. */
type Remembering = (facts: readonly Fact[]) => readonly Fact[];

const begun = (world: World, remembering: Remembering): Running => {
  let ledger = opened(world, declared(declares).readings, '2021-04-03T10:00');
  const answers = new Map<string, Answer>();
  return {
    from: ledger.now,
    order: (order, key) => {
      const before = answers.get(key);
      if (before !== undefined) return Promise.resolve(before);
      const answer = answerOf(ledger, order);
      answers.set(key, answer);
      if (answer.is === 'accepted') [ledger = ledger] = followed(ledger, order, remembering(answer.facts));
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

/** A system that does what the guide says, and remembers only a part of what it tells. */
export const byTheGuideRemembering = (name: string, remembering: Remembering): LendingSystem => ({
  declares: { ...declares, name },
  seams: seamsOf(),
  begin: (world) => Promise.resolve(begun(world, remembering)),
});

/**
 * A system that does what the guide says, for trying the kit: a host lays the faults over it, and sees how each is told.
 * It is the guide itself, so that it shows nothing of whether the guide is right.
 */
export const byTheGuide: LendingSystem = byTheGuideRemembering(declares.name, (facts) => facts);
