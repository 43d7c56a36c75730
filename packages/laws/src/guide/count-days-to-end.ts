import { daysBetween } from './dates.js';
import { dueOf, type Ledger, today } from './ledger.js';

/** The maximum number of days between two turns: mail, dispatch, transit, hold, loan and way back. */
const countTurnDays = ({ numbers }: Ledger): number => {
  const { holdOpenDays, loanDays, shortDays, homeDays } = numbers;
  const hold = 2 * (holdOpenDays ?? 0);
  const loan = Math.max(loanDays ?? 0, shortDays ?? 0) + (homeDays ?? 0);
  return 14 + hold + loan;
};

/**
 * The maximum number of days until everything ends after the last order of a patron. It adds the days of the
 * longest current loan, of one turn of the queue for each waiting reservation, and of the special closures. /
 */
export const countDaysToEnd = (ledger: Ledger): number => {
  const lent = ledger.loans.map((loan) => daysBetween(today(ledger), dueOf(ledger, loan)));
  const closed = ledger.closures.reduce((days, { from, dueOn }) => days + daysBetween(from, dueOn), 0);
  return Math.max(0, ...lent) + (ledger.reservations.length + 1) * countTurnDays(ledger) + closed;
};
