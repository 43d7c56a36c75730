import { holdsOver, toMail } from './holds.js';
import { heldOf, type Ledger, mayLeave, type Reservation } from './ledger.js';
import type { Fact } from './words.js';

/**
 * The facts of the nightly jobs by the guide. They are one mail for each recipient about all copies, the
 * ended holds, and the reservations without any copy left.
 */
export const nightlyFacts = (ledger: Ledger): readonly Fact[] => {
  const due = toMail(ledger);
  const mails = [...new Set(due.map(({ who }) => who))].map((mail) => ({
    mail,
    about: due.flatMap(({ who, kept }) => (who === mail ? [kept.copy] : [])),
    at: ledger.now,
  }));
  const ended = (why: 'expired' | 'unfillable', all: readonly Reservation[]): readonly Fact[] =>
    all.map(({ who, title }) => ({ title, is: 'ended', for: who, why }));
  const unfillable = ledger.reservations.filter(
    ({ title, kept }) => kept === null && !heldOf(ledger, title).some(mayLeave),
  );
  return [...mails, ...ended('expired', holdsOver(ledger)), ...ended('unfillable', unfillable)];
};
