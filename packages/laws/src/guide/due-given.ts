import type { Came, Finding } from './law.js';
import { said } from './said.js';
import type { LocalDate, Said } from './words.js';

/** Whether the due date that was given is the one expected. Nothing is found where none was given. */
export const dueGiven = ({ facts }: Came, expected: LocalDate, because: () => Said): Finding | undefined => {
  const given = facts.find((fact) => 'copy' in fact && fact.is === 'due');
  if (given === undefined || !('on' in given)) return undefined;
  if (given.on === expected) return 'kept';
  const why = because();
  return {
    because: said(`${why.en}, so it is due on ${expected}`, `${why.ja}なので、返却期日は${expected}`),
    however: said(`${given.on} was given`, `${given.on}と答えた`),
  };
};
