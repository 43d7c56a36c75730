import type { AcceptedOrder, Finding } from './law.js';
import { findKeptReservation, loanOf, moveByClosures } from './ledger.js';
import { bilingual } from './bilingual.js';
import type { LocalDate, Place, BilingualText } from './words.js';

/** The reported due date; undefined if there is none. */
export const findReportedDue = ({ facts }: AcceptedOrder): LocalDate | undefined =>
  facts.flatMap((fact) => ('is' in fact && fact.is === 'due' ? [fact.on] : []))[0];

/** The pickup location of the loan that an order starts or renews; empty if it is unknown. */
export const findPickupPlace = ({ before, order }: AcceptedOrder): Place => {
  if (order.is === 'pickUp') return order.at;
  const one =
    'copy' in order ? (loanOf(before, order.copy) ?? findKeptReservation(before, order.copy)) : undefined;
  return one?.at ?? '';
};

/**
 * Compares the reported due date with the expected date. Undefined if no date was reported. Also undefined if
 * a special closure moves the expected date, because `closure-moves` judges it.
 */
export const judgeDue = (
  accepted: AcceptedOrder,
  expected: LocalDate,
  because: () => BilingualText,
): Finding | undefined => {
  const given = findReportedDue(accepted);
  if (given === undefined) return undefined;
  if (moveByClosures(accepted.before, expected, findPickupPlace(accepted)) !== expected) return undefined;
  if (given === expected) return 'kept';
  const why = because();
  return {
    because: bilingual(`${why.en}, so it is due on ${expected}`, `${why.ja}なので、返却期日は${expected}`),
    however: bilingual(`${given} was given`, `${given}と答えた`),
  };
};
