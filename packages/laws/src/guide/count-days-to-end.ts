import { daysBetween } from './dates.js';
import { dueOf, type Ledger, today } from './ledger.js';

/** The maximum number of days of one turn in a queue: mail, dispatch, transit, hold, loan and way back. */
const countTurnDays = ({ numbers }: Ledger): number => {
  const { holdOpenDays, loanDays, shortDays, homeDays } = numbers;
  const hold = 2 * (holdOpenDays ?? 0);
  const loan = Math.max(loanDays ?? 0, shortDays ?? 0) + (homeDays ?? 0);
  return 14 + hold + loan;
};

/**
 * The maximum number of days until everything has ended, after the last order of a patron. It is the sum of
 * the longest loan, the special closures, one turn in a queue for each reservation, and one further turn.
 */
export const countDaysToEnd = (ledger: Ledger): number => {
  const lent = ledger.loans.map((loan) => daysBetween(today(ledger), dueOf(ledger, loan)));
  const closed = ledger.closures.reduce((days, { from, dueOn }) => days + daysBetween(from, dueOn), 0);
  return Math.max(0, ...lent) + (ledger.reservations.length + 1) * countTurnDays(ledger) + closed;
};
