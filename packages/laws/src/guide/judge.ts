import { answeredBy, isBroken, type Outcome } from './answered.js';
import { endedBy } from './ended-by.js';
import { explained } from './explained.js';
import { followed, followedUnheard } from './follow.js';
import { followedShown } from './follow-shown.js';
import type { Bite, Contradiction } from './judge-answer.js';
import { distinct, type Possible } from './possible.js';
import { toldExplanation } from './told-explanation.js';
import { answeredAgain } from './answered-again.js';
import { biteOf } from './bite-of.js';
import type { Shown, View } from './law.js';
import { atHour, type Ledger } from './ledger.js';
import { type Terms, verdictOn } from './verdict.js';
import type { Answer, Lane, LocalTime, Order } from './words.js';

/**
 * One entry of a trace, in the form that laws judge. It is an order with its answer, the same order sent
 * again with the second answer, several concurrent orders, a view, the current hour, a restart after a kill,
 * or a quiet time in which everything should have ended.
 */
export type Saying =
  | { readonly order: Order; readonly answer: Answer }
  | { readonly again: Order; readonly first: Answer; readonly answer: Answer }
  | { readonly together: readonly Lane[] }
  | { readonly view: View }
  | { readonly now: LocalTime }
  | { readonly restarted: true }
  | { readonly quietSince: LocalTime };

/** The knowledge about a system: all states that make its answers true. */
export interface Known {
  readonly possible: readonly Possible[];
  /** The entry just before, if it must not change anything. */
  readonly after: Shown['after'];
  /** The last orders, if they were concurrent. A sequence of them must also explain the next views. */
  readonly round: Round | null;
  /** Whether more states are possible than the kit follows. Then nothing is judged any more. */
  readonly unsure: boolean;
}

/** Concurrent orders, and the possible states before them. */
interface Round {
  readonly before: readonly Possible[];
  readonly lanes: readonly Lane[];
}

export interface Judged {
  readonly known: Known;
  readonly bites: readonly Bite[];
}

/** The maximum number of possible states. The second limit applies while views follow a round. */
const most = 8;
const mostAfterRound = 500;

export const begun = (ledger: Ledger): Known => ({
  possible: [{ ledger, pending: [] }],
  after: null,
  round: null,
  unsure: false,
});

/** Whether the viewer looks at another person's data. */
const isOfAnother = (view: View): boolean => 'as' in view && view.as !== view.who;

const showing = (terms: Terms, { ledger, pending }: Possible, view: View, after: Shown['after']): Outcome => {
  const shown = { ledger, view, after };
  const ofAnother = isOfAnother(view);
  const bites = terms.laws.flatMap((law) =>
    biteOf(law, ofAnother ? law.shownToAnother?.(shown) : law.shown?.(shown)),
  );
  const follows = !ofAnother && bites.some(({ broken }) => broken !== null);
  return { bites, after: [{ ledger: follows ? followedShown(ledger, view) : ledger, pending }] };
};

type Single = Exclude<Saying, { readonly together: readonly Lane[] }>;

const outcomeOf = (terms: Terms, possible: Possible, saying: Single, after: Shown['after']): Outcome => {
  if ('order' in saying) return answeredBy(terms, possible, saying.order, saying.answer);
  if ('again' in saying) return { bites: answeredAgain(terms, saying), after: [possible] };
  if ('view' in saying) return showing(terms, possible, saying.view, after);
  if ('restarted' in saying) return { bites: [], after: [possible] };
  if ('quietSince' in saying)
    return { bites: endedBy(terms, possible.ledger, saying.quietSince), after: [possible] };
  return { bites: [], after: [{ ...possible, ledger: atHour(possible.ledger, saying.now) }] };
};

/** The state itself, and those after pending orders took effect, without the orders that a law forbids. */
const branches = (terms: Terms, possible: Possible): readonly Possible[] => [
  possible,
  ...possible.pending.flatMap((order, index) =>
    verdictOn(terms, possible.ledger, order).is === 'refuse'
      ? []
      : followedUnheard(possible.ledger, order).flatMap((ledger) =>
          branches(terms, { ledger, pending: possible.pending.toSpliced(index, 1) }),
        ),
  ),
];

const open = (terms: Terms, { possible }: Known): readonly Possible[] =>
  possible.flatMap((one) => branches(terms, one));

const atOnce = (broken: Contradiction | null): Bite => ({ law: 'at-once', side: 'allowed', broken });

/** The states after an unexplained round: the ledger follows the accepted orders, in the lanes' order. */
const inSpite = ({ before, lanes }: Round): readonly Possible[] =>
  before.map((possible) => ({
    ...possible,
    ledger: lanes.reduce(
      (so, { order, answer }) =>
        answer.is === 'accepted' ? (followed(so, order, answer.facts)[0] ?? so) : so,
      possible.ledger,
    ),
  }));

/** The states that are possible while some of the lanes have taken effect, in any sequence. */
const amid = ({ before, lanes }: Round): readonly Possible[] => [
  ...before,
  ...lanes.flatMap((lane) =>
    amid({
      before: inSpite({ before, lanes: [lane] }),
      lanes: lanes.filter((other) => other !== lane),
    }),
  ),
];

/** The laws that are broken in each of several states. They would be broken without a race too. */
const brokenInAll = (ways: readonly (readonly Bite[])[]): readonly Bite[] => {
  const all = ways.map((bites) => bites.filter(({ broken }) => broken !== null));
  return all
    .slice(0, 1)
    .flatMap((first) =>
      first.filter(({ law }) => all.every((bites) => bites.some((bite) => bite.law === law))),
    );
};

/** The laws that an answer breaks at every position among the others. */
const brokenAnywhere = (terms: Terms, { before, lanes }: Round): readonly Bite[] =>
  lanes.flatMap((lane) => {
    const ways = amid({ before, lanes: lanes.filter((other) => other !== lane) });
    return brokenInAll(ways.map((one) => answeredBy(terms, one, lane.order, lane.answer).bites));
  });

const judgedRound = (terms: Terms, known: Known, lanes: readonly Lane[]): Judged => {
  const before = open(terms, known);
  const { after, longest, gaveUp } = explained(terms, before, lanes);
  const unsure = gaveUp || after.length > mostAfterRound;
  const round = { before, lanes };
  const next = { after: null, round, unsure };
  if (unsure) return { known: { ...next, possible: before }, bites: [] };
  if (after.length > 0) return { known: { ...next, possible: after }, bites: [atOnce(null)] };
  const alone = brokenAnywhere(terms, round);
  return {
    known: { ...next, round: alone.length === 0 ? round : null, possible: inSpite(round).slice(0, 1) },
    bites: alone.length > 0 ? alone : longest.map((one) => atOnce(toldExplanation(one))),
  };
};

const afterOf = ({ after }: Known, saying: Single): Shown['after'] => {
  if ('order' in saying) return saying.answer.is === 'refused' ? 'refusal' : null;
  if ('restarted' in saying) return 'restart';
  return 'view' in saying ? after : null;
};

/** The context of the next entry: the entry just before it, and the round as long as only views follow. */
const nextOf = (known: Known, saying: Single) => ({
  after: afterOf(known, saying),
  round: 'view' in saying ? known.round : null,
});

/** Reports a law that a view breaks after a round as `at-once`, unless every possible state breaks it. */
const ofRound = (
  terms: Terms,
  { round, after }: { readonly round: Round; readonly after: Shown['after'] },
  saying: Single,
  bites: readonly Bite[],
): readonly Bite[] => {
  const anyway = () => brokenInAll(amid(round).map((one) => outcomeOf(terms, one, saying, after).bites));
  const isAnyway = ({ law }: Bite) => anyway().some((bite) => bite.law === law);
  return bites.map((bite) => (bite.broken === null || isAnyway(bite) ? bite : atOnce(bite.broken)));
};

const judgedSingle = (terms: Terms, known: Known, saying: Single): Judged => {
  const all = open(terms, known).map((one) => outcomeOf(terms, one, saying, known.after));
  const sound = all.filter((outcome) => !isBroken(outcome));
  const outcomes = sound.length > 0 ? sound : all.slice(0, 1);
  const possible = distinct(outcomes.flatMap(({ after }) => after));
  const next = nextOf(known, saying);
  if (possible.length > (next.round === null ? most : mostAfterRound))
    return { known: { ...next, possible, unsure: true }, bites: [] };
  const bites = outcomes.slice(0, 1).flatMap((outcome) => outcome.bites);
  return {
    known: { ...next, possible, unsure: false },
    bites:
      next.round === null ? bites : ofRound(terms, { round: next.round, after: known.after }, saying, bites),
  };
};

/**
 * Judges an entry in every state that is possible so far. A law is broken only if it is broken in each of
 * them. States without a broken law remain possible. After a broken law the ledger follows the system.
 */
export const judged = (terms: Terms, known: Known, saying: Saying): Judged => {
  if (known.unsure) return { known, bites: [] };
  return 'together' in saying
    ? judgedRound(terms, known, saying.together)
    : judgedSingle(terms, known, saying);
};
