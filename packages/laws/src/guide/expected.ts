import { laterOf, plusDays } from './dates.js';
import { copyOf, dueOf, kindOf, type Ledger, type Loan, today } from './ledger.js';
import type { Copy, LocalDate, Place } from './words.js';

/** For how many days a copy is lent; null where the system has no such rule. */
export const daysFor = (ledger: Ledger, copy: Copy): number | null =>
  copyOf(ledger, copy)?.loanClass === 'short-loan' ? ledger.numbers.shortDays : ledger.numbers.loanDays;

const dueIn = (date: LocalDate, days: number | null): LocalDate | null =>
  days === null ? null : plusDays(date, days);

/** When a copy is due that is picked up today at a place, or sent to a home: the post is given days of its own. */
export const firstDue = (ledger: Ledger, copy: Copy, at: Place): LocalDate | null => {
  const due = dueIn(today(ledger), daysFor(ledger, copy));
  return due === null || kindOf(ledger, at) !== 'home' ? due : dueIn(due, ledger.numbers.homeDays ?? 0);
};

/** When a loan is due that is renewed today: never earlier than before. */
export const renewedDue = (ledger: Ledger, loan: Loan): LocalDate | null => {
  const old = dueOf(ledger, loan);
  const from = ledger.readings['renewal.base'] === 'due-date' ? old : today(ledger);
  const due = dueIn(from, daysFor(ledger, loan.copy));
  return due === null ? null : laterOf(old, due);
};
