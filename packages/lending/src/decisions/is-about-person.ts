import * as decisions from './decisions.js';

const aboutPersons = new Set<string>(
  Object.values(decisions)
    .filter(({ fields }) => 'pseudonyms' in fields)
    .map(({ type }) => type),
);

/** Whether commands of a type count a person's loans and reservations under all pseudonyms. */
export const isAboutPerson = (type: string): boolean => aboutPersons.has(type);
