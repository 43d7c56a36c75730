import { applyAnswer, isBroken, type Outcome } from './apply-answer.js';
import { judgeEnd } from './judge-end.js';
import { explainRound } from './explain-round.js';
import { followOrder, followUnanswered } from './follow-order.js';
import { followView } from './follow-view.js';
import type { LawResult, Contradiction } from './judge-answer.js';
import { distinct, type Possible } from './possible.js';
import { renderExplanation } from './render-explanation.js';
import { judgeRepeatedAnswer } from './judge-repeated-answer.js';
import { undone } from './laws/undone.js';
import { toLawResults } from './to-law-results.js';
import type { ComparedView, View } from './law.js';
import { atHour, type Ledger } from './ledger.js';
import { type Terms, judgeByLaws } from './verdict.js';
import type { Answer, Lane, LocalTime, Order } from './words.js';

/**
 * One entry of a trace, in the form that laws judge. It is an order with its answer, the same order sent
 * again with the second answer, several concurrent orders, a view, the current hour, a restart after a kill,
 * or a quiet time in which everything should have ended.
 */
export type Observation =
  | { readonly order: Order; readonly answer: Answer }
  | { readonly again: Order; readonly first: Answer; readonly answer: Answer }
  | { readonly together: readonly Lane[] }
  | { readonly view: View }
  | { readonly now: LocalTime }
  | { readonly restarted: true }
  | { readonly quietSince: LocalTime };

/** The knowledge about a system: all states that make its answers true. */
export interface KnownStates {
  readonly possible: readonly Possible[];
  /** The kind of the entry just before, if everything must be as before after that entry. */
  readonly after: ComparedView['after'];
  /** The last orders, if they were concurrent. A sequence of them must also explain the next views. */
  readonly round: Round | null;
  /** Whether more states are possible than the check follows. Then nothing is judged any more. */
  readonly unsure: boolean;
}

/** Concurrent orders, and the possible states before them. */
interface Round {
  readonly before: readonly Possible[];
  readonly lanes: readonly Lane[];
}

export interface Judgement {
  readonly states: KnownStates;
  readonly results: readonly LawResult[];
}

/** The maximum number of possible states; `maxStatesAfterRound` for a round and for the views after it. */
const maxStates = 8;
const maxStatesAfterRound = 500;

export const createKnownStates = (ledger: Ledger): KnownStates => ({
  possible: [{ ledger, pending: [] }],
  after: null,
  round: null,
  unsure: false,
});

/** Whether the viewer looks at another person's data. */
const isOfAnother = (view: View): boolean => 'as' in view && view.as !== view.who;

const judgeView = (
  terms: Terms,
  { ledger, pending }: Possible,
  view: View,
  after: ComparedView['after'],
): Outcome => {
  const compared = { ledger, view, after };
  const ofAnother = isOfAnother(view);
  const results = terms.laws.flatMap((law) =>
    toLawResults(law, ofAnother ? law.judgeViewOfAnother?.(compared) : law.judgeView?.(compared)),
  );
  const follows = !ofAnother && results.some(({ broken }) => broken !== null);
  return { results, after: [{ ledger: follows ? followView(ledger, view) : ledger, pending }] };
};

type Single = Exclude<Observation, { readonly together: readonly Lane[] }>;

const outcomeOf = (
  terms: Terms,
  possible: Possible,
  saying: Single,
  after: ComparedView['after'],
): Outcome => {
  if ('order' in saying) return applyAnswer(terms, possible, saying.order, saying.answer);
  if ('again' in saying) return { results: judgeRepeatedAnswer(terms, saying), after: [possible] };
  if ('view' in saying) return judgeView(terms, possible, saying.view, after);
  if ('restarted' in saying) return { results: [], after: [possible] };
  if ('quietSince' in saying)
    return { results: judgeEnd(terms, possible.ledger, saying.quietSince), after: [possible] };
  return { results: [], after: [{ ...possible, ledger: atHour(possible.ledger, saying.now) }] };
};

/** The state itself, and the states after pending orders took effect, unless a law forbids them. */
const listBranches = (terms: Terms, possible: Possible): readonly Possible[] => [
  possible,
  ...possible.pending.flatMap((order, index) =>
    judgeByLaws(terms, possible.ledger, order).is === 'refuse'
      ? []
      : followUnanswered(possible.ledger, order).flatMap((ledger) =>
          listBranches(terms, { ledger, pending: possible.pending.toSpliced(index, 1) }),
        ),
  ),
];

const listOpenStates = (terms: Terms, { possible }: KnownStates): readonly Possible[] =>
  possible.flatMap((one) => listBranches(terms, one));

const atOnce = (broken: Contradiction | null): LawResult => ({ law: 'at-once', side: 'allowed', broken });

/** The states after an unexplained round: the accepted orders take effect, in the sequence of the lanes. */
const followRound = ({ before, lanes }: Round): readonly Possible[] =>
  before.map((possible) => ({
    ...possible,
    ledger: lanes.reduce(
      (so, { order, answer }) =>
        answer.is === 'accepted' ? (followOrder(so, order, answer.facts)[0] ?? so) : so,
      possible.ledger,
    ),
  }));

/** The states that are possible when none, some or all of the lanes have taken effect, in any sequence. */
const listPartialStates = ({ before, lanes }: Round): readonly Possible[] => [
  ...before,
  ...lanes.flatMap((lane) =>
    listPartialStates({
      before: followRound({ before, lanes: [lane] }),
      lanes: lanes.filter((other) => other !== lane),
    }),
  ),
];

/** The laws that are broken in each of several states, so that the race is not the cause. */
const listBrokenInAll = (ways: readonly (readonly LawResult[])[]): readonly LawResult[] => {
  const all = ways.map((bites) => bites.filter(({ broken }) => broken !== null));
  return all
    .slice(0, 1)
    .flatMap((first) =>
      first.filter(({ law }) => all.every((bites) => bites.some((bite) => bite.law === law))),
    );
};

/** The laws that an answer breaks at every possible position of its order among the other orders. */
const listBrokenAnywhere = (terms: Terms, { before, lanes }: Round): readonly LawResult[] =>
  lanes.flatMap((lane) => {
    const ways = listPartialStates({ before, lanes: lanes.filter((other) => other !== lane) });
    return listBrokenInAll(ways.map((one) => applyAnswer(terms, one, lane.order, lane.answer).results));
  });

const judgeRound = (terms: Terms, given: KnownStates, lanes: readonly Lane[]): Judgement => {
  const before = listOpenStates(terms, given);
  const { after, longest, gaveUp } = explainRound(terms, before, lanes);
  const unsure = gaveUp || after.length > maxStatesAfterRound;
  const round = { before, lanes };
  const next = { after: null, round, unsure };
  if (unsure) return { states: { ...next, possible: before }, results: [] };
  if (after.length > 0) return { states: { ...next, possible: after }, results: [atOnce(null)] };
  const alone = listBrokenAnywhere(terms, round);
  return {
    states: { ...next, round: alone.length === 0 ? round : null, possible: followRound(round).slice(0, 1) },
    results: alone.length > 0 ? alone : longest.map((one) => atOnce(renderExplanation(one))),
  };
};

const afterOrder = (
  { possible }: KnownStates,
  { order, answer }: Extract<Single, { order: Order }>,
): ComparedView['after'] => {
  if (answer.is === 'refused') return 'refusal';
  const takesBack =
    order.is === 'undo' &&
    possible.every(({ ledger }) => undone.judgeOrder?.(ledger, order)?.is === 'allows');
  return answer.is === 'accepted' && takesBack ? 'undo' : null;
};

const afterOf = (before: KnownStates, saying: Single): ComparedView['after'] => {
  if ('order' in saying) return afterOrder(before, saying);
  if ('restarted' in saying) return 'restart';
  return 'view' in saying ? before.after : null;
};

/** The context of the next entry: the entry just before it, and the round as long as only views follow. */
const nextOf = (before: KnownStates, saying: Single) => ({
  after: afterOf(before, saying),
  round: 'view' in saying ? before.round : null,
});

/**
 * If a view breaks a law after a round, reports `at-once` instead, unless the view breaks the law in every
 * possible state.
 */
const attributeToRound = (
  terms: Terms,
  { round, after }: { readonly round: Round; readonly after: ComparedView['after'] },
  saying: Single,
  bites: readonly LawResult[],
): readonly LawResult[] => {
  const anyway = () =>
    listBrokenInAll(listPartialStates(round).map((one) => outcomeOf(terms, one, saying, after).results));
  const isAnyway = ({ law }: LawResult) => anyway().some((bite) => bite.law === law);
  return bites.map((bite) => (bite.broken === null || isAnyway(bite) ? bite : atOnce(bite.broken)));
};

const judgeSingle = (terms: Terms, before: KnownStates, saying: Single): Judgement => {
  const all = listOpenStates(terms, before).map((one) => outcomeOf(terms, one, saying, before.after));
  const sound = all.filter((outcome) => !isBroken(outcome));
  const outcomes = sound.length > 0 ? sound : all.slice(0, 1);
  const possible = distinct(outcomes.flatMap(({ after }) => after));
  const next = nextOf(before, saying);
  if (possible.length > (next.round === null ? maxStates : maxStatesAfterRound))
    return { states: { ...next, possible, unsure: true }, results: [] };
  const bites = outcomes.slice(0, 1).flatMap((outcome) => outcome.results);
  return {
    states: { ...next, possible, unsure: false },
    results:
      next.round === null
        ? bites
        : attributeToRound(terms, { round: next.round, after: before.after }, saying, bites),
  };
};

/**
 * Judges an entry in every state that is possible so far. A law is broken only if it is broken in each of
 * these states. States without a broken law remain possible. After a broken law, the ledger follows the
 * system.
 */
export const judgeObservation = (terms: Terms, before: KnownStates, saying: Observation): Judgement => {
  if (before.unsure) return { states: before, results: [] };
  return 'together' in saying
    ? judgeRound(terms, before, saying.together)
    : judgeSingle(terms, before, saying);
};
