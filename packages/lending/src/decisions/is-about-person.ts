import * as decisions from './decisions.js';

/** Whether a type of command counts what a person has, under all pseudonyms. */
export const isAboutPerson = (type: string): boolean =>
  Object.values(decisions).some((decision) => decision.type === type && 'pseudonyms' in decision.fields);
