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
 * One thing that was said: an order and its answer, the same sent again and what was answered then, several at once, a
 * question and its lines, the hour, that the system was killed and began again, or that it was quiet until all should have
 * ended.
 */
export type Saying =
  | { readonly order: Order; readonly answer: Answer }
  | { readonly again: Order; readonly first: Answer; readonly answer: Answer }
  | { readonly together: readonly Lane[] }
  | { readonly view: View }
  | { readonly now: LocalTime }
  | { readonly restarted: true }
  | { readonly quietSince: LocalTime };

/** What is known of a system: the ways in which what it said can be true. */
export interface Known {
  readonly possible: readonly Possible[];
  /** What came just before, after which all should be as it was. */
  readonly after: Shown['after'];
  /** The last orders, if they were given at once: what is shown next must be explained by an order of them too. */
  readonly round: Round | null;
  /** Whether more was left open than the kit follows: nothing is found any more. */
  readonly unsure: boolean;
}

/** Orders that were given at once, and what was known before them. */
interface Round {
  readonly before: readonly Possible[];
  readonly lanes: readonly Lane[];
}

export interface Judged {
  readonly known: Known;
  readonly bites: readonly Bite[];
}

/** As many ways as are followed at once; more after a round, until it was looked at. */
const most = 8;
const mostAfterRound = 500;

export const begun = (ledger: Ledger): Known => ({
  possible: [{ ledger, pending: [] }],
  after: null,
  round: null,
  unsure: false,
});

/** Whether somebody looks at what is another's. */
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

/** As it is, and as it is if an unanswered order has happened meanwhile: those that no law forbids. */
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

/** After a round that nothing explains, the ledger follows each answer, in the order in which they came. */
const inSpite = ({ before, lanes }: Round): readonly Possible[] =>
  before.map((possible) => ({
    ...possible,
    ledger: lanes.reduce(
      (so, { order, answer }) =>
        answer.is === 'accepted' ? (followed(so, order, answer.facts)[0] ?? so) : so,
      possible.ledger,
    ),
  }));

/** What may be so while some of the lanes are done, in any sequence. */
const amid = ({ before, lanes }: Round): readonly Possible[] => [
  ...before,
  ...lanes.flatMap((lane) =>
    amid({
      before: inSpite({ before, lanes: [lane] }),
      lanes: lanes.filter((other) => other !== lane),
    }),
  ),
];

/** The laws that something breaks in each of several ways: it would break them alone too, and is no race. */
const brokenInAll = (ways: readonly (readonly Bite[])[]): readonly Bite[] => {
  const all = ways.map((bites) => bites.filter(({ broken }) => broken !== null));
  return all
    .slice(0, 1)
    .flatMap((first) =>
      first.filter(({ law }) => all.every((bites) => bites.some((bite) => bite.law === law))),
    );
};

/** Laws that an answer breaks wherever it stands among the others. */
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

/** What comes next is judged by what came just before, and whether a round is still being looked at. */
const nextOf = (known: Known, saying: Single) => ({
  after: afterOf(known, saying),
  round: 'view' in saying ? known.round : null,
});

/** What is shown after a round, and breaks a law, is the round's, unless it breaks that law whatever was done by then. */
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
 * Holds what was said against every way in which all that was said before can be true. A law is broken only if it is broken
 * in each of them; ways in which nothing is broken are kept. After a broken law the ledger follows the system.
 */
export const judged = (terms: Terms, known: Known, saying: Saying): Judged => {
  if (known.unsure) return { known, bites: [] };
  return 'together' in saying
    ? judgedRound(terms, known, saying.together)
    : judgedSingle(terms, known, saying);
};
