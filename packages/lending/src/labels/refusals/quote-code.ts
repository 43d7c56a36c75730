import { nameCodeInEnglish, type LendingCode } from '../code-words.js';

/** The English word for a code, in quotation marks. */
export const quoteCode = (code: LendingCode): string => `"${nameCodeInEnglish(code)}"`;
