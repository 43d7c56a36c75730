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
  /** Whether the last orders were given at once: what is shown next must be explained by an order of them too. */
  readonly afterRound: boolean;
  /** Whether more was left open than the kit follows: nothing is found any more. */
  readonly unsure: boolean;
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
  afterRound: false,
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
  possible.some(({ pending }) => pending.length > 0)
    ? distinct(possible.flatMap((one) => branches(terms, one)))
    : possible;

const atOnce = (broken: Contradiction | null): Bite => ({ law: 'at-once', side: 'allowed', broken });

/** After a round that nothing explains, the ledger follows each answer, in the order in which they came. */
const inSpite = (first: Possible | undefined, lanes: readonly Lane[]): readonly Possible[] => {
  if (first === undefined) return [];
  const ledger = lanes.reduce(
    (so, { order, answer }) => (answer.is === 'accepted' ? (followed(so, order, answer.facts)[0] ?? so) : so),
    first.ledger,
  );
  return [{ ...first, ledger }];
};

/** What may be so while some of the lanes are done, in any sequence. */
const amid = (possible: Possible, lanes: readonly Lane[]): readonly Possible[] => [
  possible,
  ...lanes.flatMap((lane) =>
    inSpite(possible, [lane]).flatMap((next) =>
      amid(
        next,
        lanes.filter((other) => other !== lane),
      ),
    ),
  ),
];

/** Laws that an answer breaks wherever it stands among the others: it would break them alone too, and is no race. */
const brokenAnywhere = (terms: Terms, first: Possible | undefined, lanes: readonly Lane[]): readonly Bite[] =>
  lanes.flatMap((lane) => {
    if (first === undefined) return [];
    const others = lanes.filter((other) => other !== lane);
    const [alone = [], ...further] = amid(first, others).map((one) =>
      answeredBy(terms, one, lane.order, lane.answer).bites.filter(({ broken }) => broken !== null),
    );
    return alone.filter(({ law }) => further.every((bites) => bites.some((bite) => bite.law === law)));
  });

const judgedRound = (terms: Terms, known: Known, lanes: readonly Lane[]): Judged => {
  const before = open(terms, known);
  const { after, longest, gaveUp } = explained(terms, before, lanes);
  const unsure = gaveUp || after.length > mostAfterRound;
  const next = { after: null, afterRound: true, unsure };
  if (unsure) return { known: { ...next, possible: before.slice(0, 1) }, bites: [] };
  if (after.length > 0) return { known: { ...next, possible: after }, bites: [atOnce(null)] };
  const alone = brokenAnywhere(terms, before[0], lanes);
  return {
    known: { ...next, afterRound: alone.length === 0, possible: inSpite(before[0], lanes) },
    bites: alone.length > 0 ? alone : [atOnce(toldExplanation(longest))],
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
  afterRound: known.afterRound && 'view' in saying,
});

/** What cannot be explained after a round is the round's. */
const ofRound = (bites: readonly Bite[]): readonly Bite[] =>
  bites.map((bite) => (bite.broken === null ? bite : atOnce(bite.broken)));

const judgedSingle = (terms: Terms, known: Known, saying: Single): Judged => {
  const all = open(terms, known).map((one) => outcomeOf(terms, one, saying, known.after));
  const sound = all.filter((outcome) => !isBroken(outcome));
  const outcomes = sound.length > 0 ? sound : all.slice(0, 1);
  const possible = distinct(outcomes.flatMap(({ after }) => after));
  const next = nextOf(known, saying);
  if (possible.length > (next.afterRound ? mostAfterRound : most))
    return { known: { ...next, possible: possible.slice(0, 1), unsure: true }, bites: [] };
  const bites = outcomes[0]?.bites ?? [];
  return {
    known: { ...next, possible, unsure: false },
    bites: next.afterRound ? ofRound(bites) : bites,
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
