import type { Came, Finding } from './law.js';
import { keptFor, loanOf, movedByClosures } from './ledger.js';
import { said } from './said.js';
import type { LocalDate, Place, Said } from './words.js';

/** The due date that was given, if any. */
export const givenDue = ({ facts }: Came): LocalDate | undefined =>
  facts.flatMap((fact) => ('is' in fact && fact.is === 'due' ? [fact.on] : []))[0];

/** The place of the pickup of a loan that an order begins or renews. */
export const pickupPlace = ({ before, order }: Came): Place => {
  if (order.is === 'pickUp') return order.at;
  const one = 'copy' in order ? (loanOf(before, order.copy) ?? keptFor(before, order.copy)) : undefined;
  return one?.at ?? '';
};

/**
 * Whether the due date that was given is the one expected. Nothing is found where none was given, nor where a special closure
 * moves it: see `closure-moves`.
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
