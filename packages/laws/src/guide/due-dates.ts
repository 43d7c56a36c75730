import { laterOf, plusDays } from './dates.js';
import { copyOf, dueOf, kindOf, type Ledger, type Loan, today } from './ledger.js';
import type { Copy, LocalDate, Place } from './words.js';

/** The length of a copy's loan in days; null if the system has no such rule. */
export const findLoanDays = (ledger: Ledger, copy: Copy): number | null =>
  copyOf(ledger, copy)?.loanClass === 'short-loan' ? ledger.numbers.shortDays : ledger.numbers.loanDays;

const dueIn = (date: LocalDate, days: number | null): LocalDate | null =>
  days === null ? null : plusDays(date, days);

/** The due date of a copy lent today, with additional days for the post to a home. Null without a rule. */
export const computeFirstDue = (ledger: Ledger, copy: Copy, at: Place): LocalDate | null => {
  const due = dueIn(today(ledger), findLoanDays(ledger, copy));
  return due === null || kindOf(ledger, at) !== 'home' ? due : dueIn(due, ledger.numbers.homeDays ?? 0);
};

/** The due date of a loan that is renewed today, never earlier than the old due date. Null without a rule. */
export const computeRenewedDue = (ledger: Ledger, loan: Loan): LocalDate | null => {
  const old = dueOf(ledger, loan);
  const from = ledger.readings['renewal.base'] === 'due-date' ? old : today(ledger);
  const due = dueIn(from, findLoanDays(ledger, loan.copy));
  return due === null ? null : laterOf(old, due);
};
