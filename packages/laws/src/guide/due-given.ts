import type { Came, Finding } from './law.js';
import { movedByClosures } from './ledger.js';
import { said } from './said.js';
import type { LocalDate, Said } from './words.js';

/** The due date that was given, if any. */
export const givenDue = ({ facts }: Came): LocalDate | undefined =>
  facts.flatMap((fact) => ('is' in fact && fact.is === 'due' ? [fact.on] : []))[0];

/**
 * Whether the due date that was given is the one expected. Nothing is found where none was given, nor where a special closure
 * moves it: see `closure-moves`.
 */
export const dueGiven = (came: Came, expected: LocalDate, because: () => Said): Finding | undefined => {
  const given = givenDue(came);
  if (given === undefined || movedByClosures(came.before, expected) !== expected) return undefined;
  if (given === expected) return 'kept';
  const why = because();
  return {
    because: said(`${why.en}, so it is due on ${expected}`, `${why.ja}なので、返却期日は${expected}`),
    however: said(`${given} was given`, `${given}と答えた`),
  };
};
