import { createAnswerRenderer, type AnswerRenderer } from '@torioki/audit/words';
import type { Heading } from './heading.js';
import type { Language } from './language.js';
import type { Names } from './names.js';

/**
 * Renders the names and times in an answer. People have the names of this answer, and times are in the
 * library's zone.
 */
export const makeTelling = (language: Language, names: Names, heading?: Heading): AnswerRenderer =>
  createAnswerRenderer({
    language,
    zone: heading?.zone ?? 'Asia/Tokyo',
    called: {
      borrower: (pseudonym) => names.borrower(pseudonym)[language],
      staff: names.staff,
      place: (location) => heading?.places.get(location),
    },
  });
