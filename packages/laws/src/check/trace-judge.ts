import {
  type Answer,
  createKnownStates,
  type Contradiction,
  judgeObservation,
  type KnownStates,
  type Lane,
  type Ledger,
  createLedger,
  type Order,
  pickupFromDay,
  reservationOf,
  type Side,
  type Terms,
  judgeByLaws,
} from '../guide/index.js';
import { completeDeclaration, type FullDeclaration } from '../system/complete-declaration.js';
import { addCase, emptyTally, needOf, type Tally } from './tally.js';
import { listPromiseExceptions } from './promise-exceptions.js';
import { termsOf } from './applicability.js';
import { type Entry, toObservation, type Trace } from './trace.js';

/** A broken law: the index of the entry that broke it, and the contradiction. */
export interface Broken {
  readonly law: string;
  readonly side: Side;
  readonly at: number;
  readonly contradiction: Contradiction;
}

const countAnswer = (
  tally: Tally,
  { ownReasons }: FullDeclaration,
  { order, answer }: { readonly order: Order; readonly answer: Answer },
): void => {
  tally.orders += 1;
  if (answer.is === 'accepted') tally.accepted += 1;
  if (answer.is === 'unsupported') tally.unsupported.add(needOf(order));
  if (answer.is !== 'refused') return;
  for (const reason of answer.reasons)
    if (ownReasons.includes(reason)) tally.ownReasons.set(reason, (tally.ownReasons.get(reason) ?? 0) + 1);
};

/** Notes the laws that judge the order, but were not exercised because of the system's own reasons. */
const noteOwnReasons = (tally: Tally, terms: Terms, ledger: Ledger, entry: Entry): void => {
  if (!('order' in entry) || entry.answer.is !== 'refused') return;
  const own = entry.answer.reasons.filter((reason) => terms.ownReasons.includes(reason));
  if (own.length === 0) return;
  for (const { law } of judgeByLaws(terms, ledger, entry.order).ruled)
    tally.preventedBy.set(law.id, new Set([...(tally.preventedBy.get(law.id) ?? []), ...own]));
};

/** Notes that the system shows no pickup days, if a view leaves out the pickup day of a notified patron. */
const notePickupDays = (tally: Tally, ledger: Ledger, entry: Entry): void => {
  if (!('question' in entry) || entry.question.is !== 'reservations') return;
  const { who } = entry.question;
  const isLeftOut = entry.lines.some((line) => {
    const reservation =
      'title' in line && !('is' in line) ? reservationOf(ledger, who, line.title) : undefined;
    return reservation !== undefined && !('from' in line) && pickupFromDay(ledger, reservation) !== null;
  });
  if (isLeftOut) tally.unsupported.add('pickup days shown');
};

/**
 * Counts the failed promises that the law permits. Notes that the system has no promised days, if a mail has
 * none.
 */
const notePromises = (tally: Tally, before: Ledger, entry: Entry): void => {
  if (!('order' in entry) || entry.answer.is !== 'accepted') return;
  for (const one of listPromiseExceptions(before, entry.order))
    tally.exceptions.set(one, (tally.exceptions.get(one) ?? 0) + 1);
  if (entry.answer.facts.some((fact) => 'mail' in fact && fact.promised === undefined))
    tally.unsupported.add('promised days');
};

/**
 * Whether an answer came before the answer to an earlier order. If so, the system worked on several orders at
 * the same time.
 */
const isOvertaken = (lanes: readonly Lane[]): boolean =>
  lanes.some(({ sent, answered }) =>
    lanes.some((other) => other.sent < sent && answered !== null && (other.answered ?? Infinity) > answered),
  );

const countRound = (tally: Tally, declares: FullDeclaration, lanes: readonly Lane[]): void => {
  tally.rounds += 1;
  if (isOvertaken(lanes)) tally.overtaken += 1;
  for (const lane of lanes) countAnswer(tally, declares, lane);
};

const countEntry = (tally: Tally, declares: FullDeclaration, entry: Entry): void => {
  if ('order' in entry) countAnswer(tally, declares, entry);
  if ('again' in entry) tally.orders += 1;
  if ('together' in entry) countRound(tally, declares, entry.together);
};

/** Judges the entries of a trace one after another, and collects broken laws. */
export interface TraceJudge {
  readonly trace: Trace;
  readonly broken: readonly Broken[];
  readonly terms: Terms;
  readonly tally: Tally;
  states(): KnownStates;
  /** The ledger of the first possible state. */
  readonly ledger: () => Ledger;
  addEntry(entry: Entry): readonly Broken[];
  /** Whether an entry would break no law. */
  agrees(entry: Entry): boolean;
}

/**
 * Creates a judge for a system, from the system's declaration, its world and the first hour. The judge judges
 * each entry that you add, and counts the entry in `tally`.
 */
export const createTraceJudge = (
  { declares, world, from }: Omit<Trace, 'entries'>,
  tally: Tally = emptyTally(),
): TraceJudge => {
  const full = completeDeclaration(declares);
  const terms = termsOf(full);
  const start = createLedger(world, full.readings, from);
  const entries: Entry[] = [];
  const broken: Broken[] = [];
  let current = createKnownStates(start);
  const ledger = () => current.possible[0]?.ledger ?? start;
  return {
    trace: { declares, world, from, entries },
    broken,
    terms,
    tally,
    states: () => current,
    ledger,
    agrees: (entry) => {
      const saying = toObservation(entry);
      return (
        saying === undefined ||
        judgeObservation(terms, current, saying).results.every((one) => one.broken === null)
      );
    },
    addEntry: (entry) => {
      entries.push(entry);
      countEntry(tally, full, entry);
      const before = ledger();
      noteOwnReasons(tally, terms, before, entry);
      notePickupDays(tally, before, entry);
      notePromises(tally, before, entry);
      const saying = toObservation(entry);
      if (saying === undefined) return [];
      const { states: after, results } = judgeObservation(terms, current, saying);
      current = after;
      for (const { law, side } of results) addCase(tally, law, side);
      const found = results.flatMap(({ law, side, broken: contradiction }) =>
        contradiction === null ? [] : [{ law, side, at: entries.length - 1, contradiction }],
      );
      broken.push(...found);
      return found;
    },
  };
};

/** Judges a whole trace against the guide. Lists the broken laws, each with the entry that broke it. */
export const judge = ({ entries, ...trace }: Trace): TraceJudge => {
  const hearing = createTraceJudge(trace);
  for (const entry of entries) hearing.addEntry(entry);
  return hearing;
};
