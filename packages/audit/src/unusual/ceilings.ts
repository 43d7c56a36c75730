import { localDate, type BorrowerId, type LocalDate, type TimeZone } from '@torioki/lending';
import { daysBetween, daysFromTo } from '@torioki/lending/vocabulary';
import { openDayTest } from '../events/is-open-by.js';
import type { LoanWithReturn, LendingTimes, ReservationTime } from './lending-times.js';
import { groupBy, findMedian, type RankedCases } from './ranked-cases.js';

/**
 * Maps each pseudonym to the number that identifies its person. If undefined, each pseudonym is counted
 * separately.
 */
type Persons = ReadonlyMap<BorrowerId, number> | undefined;

type BorrowerOrPerson = { readonly borrower: BorrowerId } | { readonly person: number };

/** Consecutive open days when a borrower or a person reached the ceiling of loans or reservations. */
export type CeilingRun = BorrowerOrPerson & {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly openDays: number;
  /** The median of all borrowers' longest runs, in open days. */
  readonly usual: number;
};

export interface CeilingList extends RankedCases<CeilingRun> {
  /** The median lifetime of a pseudonym in days, from its first to its last day. */
  readonly medianLife: number;
}

const shortestRun = 5;

/** The days when a borrower began at least `ceiling` loans. */
const findLoanDays = (loans: readonly LoanWithReturn[], ceiling: number): readonly LocalDate[] =>
  [...groupBy(loans, ({ on }) => on)].flatMap(([, some]) =>
    some[0] && some.length >= ceiling ? [some[0].on] : [],
  );

/** The days when a borrower had at least `ceiling` reservations open at the same time. */
const findReservationDays = (
  waits: readonly ReservationTime[],
  ceiling: number,
  end: ReservationTime['from'],
  zone: TimeZone,
): readonly LocalDate[] => {
  const changes = waits
    .flatMap(({ from, until }) => [
      { at: from, by: 1 },
      { at: until ?? end, by: -1 },
    ])
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const days = new Set<LocalDate>();
  let open = 0;
  for (const [index, { at, by }] of changes.entries()) {
    open += by;
    if (open < ceiling) continue;
    const next = changes[index + 1]?.at ?? end;
    for (const day of daysFromTo(localDate(at, zone), localDate(next, zone))) days.add(day);
  }
  return [...days];
};

interface Run {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly openDays: number;
}

/** Joins days into runs. Two days are in the same run if there is no other open day between them. */
const joinRuns = (days: readonly LocalDate[], ordinal: ReadonlyMap<LocalDate, number>): readonly Run[] => {
  const runs: Run[] = [];
  for (const day of [...days].filter((one) => ordinal.has(one)).sort()) {
    const last = runs.at(-1);
    const follows = last && (ordinal.get(day) ?? 0) - (ordinal.get(last.until) ?? 0) === 1;
    if (follows) runs.splice(-1, 1, { ...last, until: day, openDays: last.openDays + 1 });
    else runs.push({ from: day, until: day, openDays: 1 });
  }
  return runs;
};

const countLifeDays = (days: readonly LocalDate[]): number => {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? daysBetween(first, last) + 1 : 0;
};

interface BorrowerDays {
  readonly of: BorrowerOrPerson;
  /** In order, the days on which the borrower's loans began, and reservations began or ended. */
  readonly days: readonly LocalDate[];
  readonly full: readonly LocalDate[];
}

const rankRuns = (all: readonly BorrowerDays[], { published }: LendingTimes): CeilingList => {
  const days = all.flatMap((one) => [...one.days, ...one.full]).sort();
  const [first, last] = [days[0], days.at(-1)];
  const open = first && last ? daysFromTo(first, last).filter(openDayTest(published)) : [];
  const ordinal = new Map(open.map((day, index) => [day, index]));
  const runs = all.map(({ of, full }) => ({ of, runs: joinRuns(full, ordinal) }));
  const usual = findMedian(runs.map((one) => Math.max(0, ...one.runs.map(({ openDays }) => openDays))));
  const medianLife = findMedian(all.map((one) => countLifeDays(one.days)));
  return {
    cases: runs
      .flatMap((one) => one.runs.map((run) => ({ ...one.of, ...run, usual })))
      .filter(({ openDays }) => openDays >= shortestRun)
      .sort((one, other) => other.openDays - one.openDays),
    compared: all.length,
    isBlind: medianLife < shortestRun,
    medianLife,
  };
};

/** Groups by pseudonym. With `persons`, groups by person, and leaves out pseudonyms of unknown persons. */
const groupByPerson = <Of extends { readonly borrower: BorrowerId }>(
  all: readonly Of[],
  persons: Persons,
): readonly { readonly of: BorrowerOrPerson; readonly some: readonly Of[] }[] => {
  const known = persons ? all.filter(({ borrower }) => persons.has(borrower)) : all;
  return [...groupBy(known, ({ borrower }) => String(persons?.get(borrower) ?? borrower))].map(
    ([name, some]) => ({
      of: persons ? { person: Number(name) } : { borrower: name as BorrowerId },
      some,
    }),
  );
};

/** Finds borrowers or persons with at least `ceiling` new loans on each of several consecutive open days. */
export const rankLoansAtCeiling = (history: LendingTimes, ceiling: number, persons?: Persons): CeilingList =>
  rankRuns(
    groupByPerson(history.loans, persons).map(({ of, some: loans }) => ({
      ...{ of, days: loans.map(({ on }) => on) },
      full: findLoanDays(loans, ceiling),
    })),
    history,
  );

/**
 * Finds borrowers or persons with at least `ceiling` open reservations on each of several consecutive open days.
 */
export const rankReservationsAtCeiling = (
  history: LendingTimes,
  ceiling: number,
  persons?: Persons,
): CeilingList => {
  const { end, zone } = history;
  if (end === undefined) return rankRuns([], history);
  return rankRuns(
    groupByPerson(history.waits, persons).map(({ of, some: waits }) => ({
      of,
      days: waits.flatMap(({ from, until }) => [localDate(from, zone), localDate(until ?? end, zone)]).sort(),
      full: findReservationDays(waits, ceiling, end, zone),
    })),
    history,
  );
};
