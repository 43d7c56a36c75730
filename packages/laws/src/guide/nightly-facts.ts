import { listExpiredHolds, listMailRecipients } from './holds.js';
import { listHeldCopies, type Ledger, canLeave, type Reservation } from './ledger.js';
import type { Fact } from './words.js';

/**
 * The facts that the nightly jobs should report by the guide. Each recipient gets one mail about all the
 * recipient's copies. A reservation ends if its hold is over, or if its title has no copy left.
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
