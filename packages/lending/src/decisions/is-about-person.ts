import * as decisions from './decisions.js';

const aboutPersons = new Set<string>(
  Object.values(decisions)
    .filter(({ fields }) => 'pseudonyms' in fields)
    .map(({ type }) => type),
);

/** Whether a type of command counts what a person has, under all pseudonyms. */
export const isAboutPerson = (type: string): boolean => aboutPersons.has(type);
