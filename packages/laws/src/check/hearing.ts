import {
  type Answer,
  begun,
  type Contradiction,
  judged,
  type Known,
  type Lane,
  type Ledger,
  opened,
  type Order,
  pickupFromDay,
  reservationOf,
  type Side,
  type Terms,
  verdictOn,
} from '../guide/index.js';
import { declared, type Declared } from '../system/declared.js';
import { bite, emptyTally, needOf, type Tally } from './tally.js';
import { promiseExceptions } from './promise-exceptions.js';
import { termsOf } from './standing.js';
import { type Entry, sayingOf, type Trace } from './trace.js';

/** A broken law: the index of the entry that broke it, and the contradiction. */
export interface Broken {
  readonly law: string;
  readonly side: Side;
  readonly at: number;
  readonly contradiction: Contradiction;
}

const countedAnswer = (
  tally: Tally,
  { ownReasons }: Declared,
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
const notedOwnReasons = (tally: Tally, terms: Terms, ledger: Ledger, entry: Entry): void => {
  if (!('order' in entry) || entry.answer.is !== 'refused') return;
  const own = entry.answer.reasons.filter((reason) => terms.ownReasons.includes(reason));
  if (own.length === 0) return;
  for (const { law } of verdictOn(terms, ledger, entry.order).ruled)
    tally.keptFrom.set(law.id, new Set([...(tally.keptFrom.get(law.id) ?? []), ...own]));
};

/** Notes that the system does not show pickup days, if a view leaves out a notified patron's first one. */
const notedPickupDays = (tally: Tally, ledger: Ledger, entry: Entry): void => {
  if (!('question' in entry) || entry.question.of !== 'reservations') return;
  const { who } = entry.question;
  const isLeftOut = entry.lines.some((line) => {
    const reservation =
      'title' in line && !('is' in line) ? reservationOf(ledger, who, line.title) : undefined;
    return reservation !== undefined && !('from' in line) && pickupFromDay(ledger, reservation) !== null;
  });
  if (isLeftOut) tally.unsupported.add('pickup days shown');
};

/** Counts promises that fail as the law allows, and notes mails that do not name their days. */
const notedPromises = (tally: Tally, before: Ledger, entry: Entry): void => {
  if (!('order' in entry) || entry.answer.is !== 'accepted') return;
  for (const one of promiseExceptions(before, entry.order))
    tally.exceptions.set(one, (tally.exceptions.get(one) ?? 0) + 1);
  if (entry.answer.facts.some((fact) => 'mail' in fact && fact.promised === undefined))
    tally.unsupported.add('promised days');
};

/** Whether an answer came before that of an order sent earlier. Then the system worked on several. */
const isOvertaken = (lanes: readonly Lane[]): boolean =>
  lanes.some(({ sent, answered }) =>
    lanes.some((other) => other.sent < sent && answered !== null && (other.answered ?? Infinity) > answered),
  );

const countedRound = (tally: Tally, declares: Declared, lanes: readonly Lane[]): void => {
  tally.rounds += 1;
  if (isOvertaken(lanes)) tally.overtaken += 1;
  for (const lane of lanes) countedAnswer(tally, declares, lane);
};

const counted = (tally: Tally, declares: Declared, entry: Entry): void => {
  if ('order' in entry) countedAnswer(tally, declares, entry);
  if ('again' in entry) tally.orders += 1;
  if ('together' in entry) countedRound(tally, declares, entry.together);
};

/** Judges the entries of a trace one after another, and collects broken laws. */
export interface Hearing {
  readonly trace: Trace;
  readonly broken: readonly Broken[];
  readonly terms: Terms;
  readonly tally: Tally;
  known(): Known;
  /** The ledger that the kit takes to be true. */
  readonly ledger: () => Ledger;
  hear(entry: Entry): readonly Broken[];
  /** Whether an entry would break no law. */
  agrees(entry: Entry): boolean;
}

/** Starts to judge a system from its declaration, its world and the first hour. Counts into the tally. */
export const hearingOf = (
  { declares, world, from }: Omit<Trace, 'entries'>,
  tally: Tally = emptyTally(),
): Hearing => {
  const full = declared(declares);
  const terms = termsOf(full);
  const start = opened(world, full.readings, from);
  const entries: Entry[] = [];
  const broken: Broken[] = [];
  let known = begun(start);
  const ledger = () => known.possible[0]?.ledger ?? start;
  return {
    trace: { declares, world, from, entries },
    broken,
    terms,
    tally,
    known: () => known,
    ledger,
    agrees: (entry) => {
      const saying = sayingOf(entry);
      return saying === undefined || judged(terms, known, saying).bites.every((one) => one.broken === null);
    },
    hear: (entry) => {
      entries.push(entry);
      counted(tally, full, entry);
      const before = ledger();
      notedOwnReasons(tally, terms, before, entry);
      notedPickupDays(tally, before, entry);
      notedPromises(tally, before, entry);
      const saying = sayingOf(entry);
      if (saying === undefined) return [];
      const { known: after, bites } = judged(terms, known, saying);
      known = after;
      for (const { law, side } of bites) bite(tally, law, side);
      const found = bites.flatMap(({ law, side, broken: contradiction }) =>
        contradiction === null ? [] : [{ law, side, at: entries.length - 1, contradiction }],
      );
      broken.push(...found);
      return found;
    },
  };
};

/** Judges a whole trace against the guide: the broken laws, and their entries. */
export const judge = ({ entries, ...trace }: Trace): Hearing => {
  const hearing = hearingOf(trace);
  for (const entry of entries) hearing.hear(entry);
  return hearing;
};
