import type { Refusal } from '../decisions/index.js';
import { firstInEnglish } from './first-in-english.js';
import { firstInJapanese } from './first-in-japanese.js';

const texts = { en: firstInEnglish, ja: firstInJapanese };

/** What must happen first, before a command passes that was refused so. */
export const mustHappenFirst = (refusal: Refusal, language: keyof typeof texts): string =>
  (texts[language][refusal.code] as (given: Refusal) => string)(refusal);
