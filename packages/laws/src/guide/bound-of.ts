import { daysBetween } from './dates.js';
import { dueOf, type Ledger, today } from './ledger.js';

/** Days from one turn of a queue to the next at most: the mail, the dispatch, the way, the hold, the loan and the way back. */
const turnOf = ({ numbers }: Ledger): number => {
  const { holdOpenDays, loanDays, shortDays, homeDays } = numbers;
  const hold = 2 * (holdOpenDays ?? 0);
  const loan = Math.max(loanDays ?? 0, shortDays ?? 0) + (homeDays ?? 0);
  return 14 + hold + loan;
};

/**
 * In how many days everything ends once nobody orders any more: the longest that is lent now, then one turn after another
 * for all who wait, and the special closures.
 */
export const boundOf = (ledger: Ledger): number => {
  const lent = ledger.loans.map((loan) => daysBetween(today(ledger), dueOf(ledger, loan)));
  const closed = ledger.closures.reduce((days, { from, dueOn }) => days + daysBetween(from, dueOn), 0);
  return Math.max(0, ...lent) + (ledger.reservations.length + 1) * turnOf(ledger) + closed;
};
