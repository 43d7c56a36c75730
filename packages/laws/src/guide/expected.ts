import { laterOf, plusDays } from './dates.js';
import { copyOf, type Ledger, type Loan, today } from './ledger.js';
import type { Copy, LocalDate } from './words.js';

/** For how many days a copy is lent; null where the system has no such rule. */
export const daysFor = (ledger: Ledger, copy: Copy): number | null =>
  copyOf(ledger, copy)?.loanClass === 'short-loan' ? ledger.numbers.shortDays : ledger.numbers.loanDays;

const dueIn = (date: LocalDate, days: number | null): LocalDate | null =>
  days === null ? null : plusDays(date, days);

/** When a copy is due that is picked up today. */
export const firstDue = (ledger: Ledger, copy: Copy): LocalDate | null =>
  dueIn(today(ledger), daysFor(ledger, copy));

/** When a loan is due that is renewed today: never earlier than before. */
export const renewedDue = (ledger: Ledger, loan: Loan): LocalDate | null => {
  const from = ledger.readings['renewal.base'] === 'due-date' ? loan.due : today(ledger);
  const due = dueIn(from, daysFor(ledger, loan.copy));
  return due === null ? null : laterOf(loan.due, due);
};
