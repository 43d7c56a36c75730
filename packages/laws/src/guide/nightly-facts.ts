import { listExpiredHolds, listMailRecipients } from './holds.js';
import { listHeldCopies, type Ledger, canLeave, type Reservation } from './ledger.js';
import type { Fact } from './words.js';

/**
 * The facts of the nightly jobs by the guide. They are one mail for each recipient about all copies, the
 * ended holds, and the reservations without any copy left.
 */
export const computeNightlyFacts = (ledger: Ledger): readonly Fact[] => {
  const due = listMailRecipients(ledger);
  const mails = [...new Set(due.map(({ who }) => who))].map((mail) => ({
    mail,
    about: due.flatMap(({ who, kept }) => (who === mail ? [kept.copy] : [])),
    at: ledger.now,
  }));
  const ended = (why: 'expired' | 'unfillable', all: readonly Reservation[]): readonly Fact[] =>
    all.map(({ who, title }) => ({ title, is: 'ended', for: who, why }));
  const unfillable = ledger.reservations.filter(
    ({ title, kept }) => kept === null && !listHeldCopies(ledger, title).some(canLeave),
  );
  return [...mails, ...ended('expired', listExpiredHolds(ledger)), ...ended('unfillable', unfillable)];
};
