import { fieldWords } from './field-words.js';
import type { Words } from './word-types.js';

const words: Readonly<Record<string, Words>> = fieldWords;

/** The English words of a name: `daysLate` gives "days late". */
const splitName = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const nameField = {
  ja: (name: string) => words[name]?.[0] ?? name,
  en: (name: string) => words[name]?.[1] ?? splitName(name),
};

const separators = { ja: '・', en: ': ' };

/** Names a value of a policy by the words on its path: `loanDays.short` gives "loan days: short". */
export const namePath = (path: string, language: 'ja' | 'en'): string =>
  path.split('.').map(nameField[language]).join(separators[language]);
