import type { Came, Finding } from './law.js';
import { keptFor, loanOf, movedByClosures } from './ledger.js';
import { said } from './said.js';
import type { LocalDate, Place, Said } from './words.js';

/** The reported due date; undefined if there is none. */
export const givenDue = ({ facts }: Came): LocalDate | undefined =>
  facts.flatMap((fact) => ('is' in fact && fact.is === 'due' ? [fact.on] : []))[0];

/** The pickup location of the loan that an order starts or renews; empty if it is unknown. */
export const pickupPlace = ({ before, order }: Came): Place => {
  if (order.is === 'pickUp') return order.at;
  const one = 'copy' in order ? (loanOf(before, order.copy) ?? keptFor(before, order.copy)) : undefined;
  return one?.at ?? '';
};

/**
 * Compares the reported due date with the expected one. Undefined if none was reported, or if a special
 * closure moves the expected date: then `closure-moves` judges it.
 */
export const dueGiven = (came: Came, expected: LocalDate, because: () => Said): Finding | undefined => {
  const given = givenDue(came);
  if (given === undefined) return undefined;
  if (movedByClosures(came.before, expected, pickupPlace(came)) !== expected) return undefined;
  if (given === expected) return 'kept';
  const why = because();
  return {
    because: said(`${why.en}, so it is due on ${expected}`, `${why.ja}なので、返却期日は${expected}`),
    however: said(`${given} was given`, `${given}と答えた`),
  };
};
